package tj.omuzgor.course.enrollment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be enrolled, and by whom.
 *
 * @param callerId the teacher the caller's own token speaks for; null where it is no teacher's
 * @param managed where the caller manages a center: ids of centers and org units
 */
record Enrollee(
        UUID teacherId,
        @Nullable UUID callerId,
        Set<UUID> managed,
        UUID courseVersionId,
        @Nullable UUID cohortId) {}
