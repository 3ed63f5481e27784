package tj.omuzgor.contracts.assessment;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/** The items drawn for one teacher, to be answered offline. */
public record FormView(
        UUID id,
        UUID assessmentId,
        UUID enrollmentId,
        UUID activityId,
        UUID teacherId,
        LocalizedText titles,
        List<FormItem> items) {}
