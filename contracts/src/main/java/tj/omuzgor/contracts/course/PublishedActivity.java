package tj.omuzgor.contracts.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * An activity of a published version, as other services need it.
 *
 * @param academicMinutes planned minutes; 45 make an academic hour
 * @param planned planned total in the activity's unit: blocks, seconds or items
 * @param assessmentId the assessment of a quiz
 */
public record PublishedActivity(
        UUID id,
        String key,
        ActivityKind kind,
        Modality modality,
        LocalizedText titles,
        int academicMinutes,
        int planned,
        @Nullable UUID assessmentId) {}
