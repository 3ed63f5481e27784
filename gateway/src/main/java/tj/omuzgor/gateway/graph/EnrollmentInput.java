package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentRequest;

/** Enrolls a teacher: the caller where none is named. */
@Input("EnrollmentInput")
@Description("Enrolls a teacher: the caller where none is named")
public record EnrollmentInput(
        @Id @NonNull String courseVersionId,
        @Id @Nullable String cohortId,
        @Id @Nullable String teacherId) {

    EnrollmentRequest request(String at) {
        return new EnrollmentRequest(
                Given.id(courseVersionId, at + "/courseVersionId"),
                Given.idOrNull(cohortId, at + "/cohortId"),
                Given.idOrNull(teacherId, at + "/teacherId"));
    }
}
