package tj.omuzgor.course.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.course.EnrollmentRequest;
import tj.omuzgor.contracts.course.EnrollmentView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Enrollments. */
@Path("/enrollments")
@Produces(MediaType.APPLICATION_JSON)
public class EnrollmentResource {
    private static final int UNPROCESSABLE = 422;

    private final EnrollTeacher enroll;
    private final ReadEnrollments read;
    private final Caller caller;

    EnrollmentResource(EnrollTeacher enroll, ReadEnrollments read, Caller caller) {
        this.enroll = enroll;
        this.read = read;
        this.caller = caller;
    }

    /** Enrolls the caller, or somebody else into a cohort of a center the caller manages. 201, or 200 where she is on it already. */
    @POST
    @RolesAllowed({Roles.TEACHER, Roles.CENTER_MANAGER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enroll a teacher on a course version")
    public Uni<Response> enroll(@NotNull @Valid EnrollmentRequest request) {
        UUID asked = request.teacherId();
        UUID teacher = asked == null ? caller.requireTeacher() : asked;
        var wish = new Enrollee(
                teacher,
                caller.teacherId(),
                caller.unitsWith(Role.CENTER_MANAGER),
                request.courseVersionId(),
                request.cohortId());
        return enroll.enroll(wish).map(EnrollmentResource::answer);
    }

    private static Response answer(EnrollResult result) {
        return switch (result) {
            case EnrollResult.Enrolled(var view) ->
                Response.created(URI.create("/enrollments/" + view.id()))
                        .entity(view)
                        .build();
            case EnrollResult.AlreadyEnrolled(var view) -> Response.ok(view).build();
            case EnrollResult.VersionUnknown(var id) ->
                unknown("course-version-unknown", "/courseVersionId", "There is no course version " + id + ".");
            case EnrollResult.CohortUnknown(var id) ->
                unknown("cohort-unknown", "/cohortId", "No cohort " + id + " takes this course version.");
            case EnrollResult.TeacherUnknown(var id) ->
                unknown("teacher-unknown", "/teacherId", "There is no teacher " + id + ".");
            case EnrollResult.TeacherLeft(var id) ->
                Problem.of(Response.Status.CONFLICT, "teacher-left", "Teacher " + id + " left the profession.")
                        .asResponse();
            case EnrollResult.NotPermitted() ->
                Problem.of(
                                Response.Status.FORBIDDEN,
                                "forbidden",
                                "Others are enrolled by the manager of the cohort's center.")
                        .asResponse();
            case EnrollResult.CohortFull(var id) ->
                Problem.of(Response.Status.CONFLICT, "cohort-full", "Cohort " + id + " has no place left.")
                        .asResponse();
            case EnrollResult.InOtherCohort(var id) ->
                Problem.of(Response.Status.CONFLICT, "in-other-cohort", "The teacher is in cohort " + id + ".")
                        .asResponse();
        };
    }

    private static Response unknown(String code, String pointer, String detail) {
        return Problem.of(UNPROCESSABLE, code, detail)
                .at(pointer, "is not known")
                .asResponse();
    }

    /** The caller's own enrollments. */
    @GET
    @RolesAllowed(Roles.TEACHER)
    @Operation(summary = "The caller's enrollments with their progress, oldest first")
    public Uni<Page<EnrollmentView>> list(@BeanParam Paging paging) {
        return read.list(caller.requireTeacher(), paging);
    }

    /** One enrollment. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TEACHER, Roles.TRAINER, Roles.CENTER_MANAGER, Roles.CENTER_ISSUER})
    @Operation(summary = "An enrollment, by its id or by one the caller's device made for it")
    public Uni<EnrollmentView> find(@PathParam("id") UUID id) {
        var units = caller.unitsWith(Role.TRAINER, Role.CENTER_MANAGER, Role.CENTER_ISSUER);
        return read.find(id, caller.teacherId(), units).map(view -> {
            if (view == null) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no enrollment " + id + ".")
                        .asException();
            }
            return view;
        });
    }
}
