package tj.omuzgor.contracts.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * An activity as an author writes it.
 *
 * @param key unique within the course, such as {@code read-1}
 * @param academicMinutes planned minutes; 45 make an academic hour
 * @param planned blocks, seconds or items
 * @param assessmentId the published assessment of a quiz; null otherwise
 */
public record ActivityDraft(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z0-9-]+")
        String key,

        @NotNull ActivityKind kind,
        @NotNull Modality modality,
        @NotNull @Valid LocalizedText titles,
        @Min(0) @Max(10_000) int academicMinutes,
        @Min(1) @Max(100_000) int planned,
        @Nullable UUID assessmentId,
        @NotNull @Size(max = 100) List<@Valid @NotNull FileDraft> files) {}
