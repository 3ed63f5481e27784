package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AttemptView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** The marked attempts of the caller. */
@Path("/attempts")
@Produces(MediaType.APPLICATION_JSON)
public class AttemptResource {

    private final ListAttempts list;
    private final Caller caller;

    AttemptResource(ListAttempts list, Caller caller) {
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.TEACHER)
    @Operation(summary = "The caller's marked attempts in order of submission")
    public Uni<Page<AttemptView>> list(
            @QueryParam("enrollment")
                    @Parameter(description = "Only those of this enrollment, by its id or an alias")
                    @Nullable
                    UUID enrollment,
            @BeanParam Paging paging) {
        return list.list(caller.requireTeacher(), enrollment, paging.cursor(), paging.limit())
                .map(result -> switch (result) {
                    case ListAttempts.Result.Listed(var attempts) -> page(paging, attempts);
                    case ListAttempts.Result.EnrollmentUnknown(var unknown) ->
                        throw Problem.of(
                                        Response.Status.NOT_FOUND,
                                        "not-found",
                                        "The caller has no enrollment " + unknown + ".")
                                .at("#query/enrollment", "is no enrollment of the caller")
                                .asException();
                });
    }

    private static Page<AttemptView> page(Paging paging, List<AttemptView> attempts) {
        return paging.page(attempts, attempt -> Cursor.of(attempt.submittedAt(), attempt.id()), attempt -> attempt);
    }
}
