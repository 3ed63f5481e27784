package tj.omuzgor.course.enrollment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be enrolled, and by whom.
 *
 * @param herself whether the caller's own token speaks for the teacher
 * @param managed where the caller manages a center: ids of centers and org units
 */
record Enrollee(
        UUID teacherId,
        boolean herself,
        Set<UUID> managed,
        UUID courseVersionId,
        @Nullable UUID cohortId) {}
