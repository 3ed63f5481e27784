package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.StatusRequest;
import tj.omuzgor.contracts.identity.TeacherStatus;

/** What a teacher's status is from a day on; what was to begin later is withdrawn. */
@Input("TeacherStatusInput")
@Description("What a teacher's status is from a day on; what was to begin later is withdrawn")
public record TeacherStatusInput(
        @NonNull TeacherStatus status,
        @NonNull LocalDate from,

        @Nullable @Description("First day on which she is back from a leave")
        LocalDate to,

        @Nullable @Description("The version that was read; another one by now refuses the change")
        Integer version) {

    StatusRequest request() {
        return new StatusRequest(status, from, to, version);
    }
}
