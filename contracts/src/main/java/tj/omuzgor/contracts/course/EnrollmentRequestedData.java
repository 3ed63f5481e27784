package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordKind;

/**
 * A teacher enrolls herself offline. The record's {@code enrollmentId} is made by the device; it becomes an alias where she is on that
 * version already.
 *
 * @param courseVersionId the version to learn
 * @param cohortId the cohort to learn it in
 */
@RecordKind(value = "enrollment.requested", service = "course-service", requires = "enrollmentId")
public record EnrollmentRequestedData(
        @NotNull UUID courseVersionId, @Nullable UUID cohortId) {}
