package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tj.omuzgor.contracts.sync.RecordKind;

/**
 * What was seen of an activity since the last record of it.
 *
 * @param seen pairs [from, to) with from at most to, in the activity's unit: seconds of video and audio, blocks of a reading, items of a
 *     quiz; clipped to the planned total and united; may be empty
 * @param activeSeconds seconds spent since the previous record; overlaps count once
 */
@RecordKind(
        value = "activity.progressed",
        service = "course-service",
        requires = {"enrollmentId", "activityId"})
public record ActivityProgressedData(
        @NotNull List<@NotNull @Size(min = 2, max = 2) List<@NotNull Long>> seen,
        @Min(0) @Max(86_400) int activeSeconds) {}
