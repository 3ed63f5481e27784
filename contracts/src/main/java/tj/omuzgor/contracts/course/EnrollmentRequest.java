package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enrolls a teacher.
 *
 * @param teacherId null means the caller
 * @param cohortId null means without a cohort
 */
public record EnrollmentRequest(
        @NotNull UUID courseVersionId,
        @Nullable UUID cohortId,
        @Nullable UUID teacherId) {}
