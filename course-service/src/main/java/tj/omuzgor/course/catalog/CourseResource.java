package tj.omuzgor.course.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CourseDraft;
import tj.omuzgor.contracts.course.CourseView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Courses. */
@Path("/courses")
@Produces(MediaType.APPLICATION_JSON)
public class CourseResource {
    private static final int UNPROCESSABLE = 422;

    private final PublishCourse publish;
    private final ReadCatalog catalog;

    CourseResource(PublishCourse publish, ReadCatalog catalog) {
        this.publish = publish;
        this.catalog = catalog;
    }

    /** Publishes a course: 201 where a new version stands, 200 where the newest is the same. */
    @POST
    @RolesAllowed(Roles.CONTENT_AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish a course as a new immutable version")
    public Uni<Response> publish(@NotNull @Valid CourseDraft draft) {
        return publish.publish(draft).map(result -> switch (result) {
            case PublishResult.Published(var view) ->
                Response.created(URI.create("/course-versions/" + view.id()))
                        .entity(view)
                        .build();
            case PublishResult.Unchanged(var view) -> Response.ok(view).build();
            case PublishResult.Incomplete(var faults) -> incomplete(draft.code(), faults);
        });
    }

    /** Lists the courses there are. */
    @GET
    @RolesAllowed("**")
    @Operation(summary = "Find courses by language and words; Tajik letters match their Russian neighbors")
    public Uni<Page<CourseView>> list(
            @QueryParam("language") @Nullable String language,
            @QueryParam("text") @Size(max = 200) @Nullable String text,
            @BeanParam Paging paging) {
        return catalog.list(language, text, paging);
    }

    private static Response incomplete(String code, List<FieldProblem> faults) {
        Problem problem =
                Problem.of(UNPROCESSABLE, "course-incomplete", "The course " + code + " cannot be published as it is.");
        for (FieldProblem fault : faults) {
            problem = problem.at(fault.pointer(), fault.detail());
        }
        return problem.asResponse();
    }
}
