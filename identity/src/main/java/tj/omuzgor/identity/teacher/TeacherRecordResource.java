package tj.omuzgor.identity.teacher;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PostingsCorrection;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.StatusRequest;
import tj.omuzgor.contracts.identity.TeacherCorrection;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.teacher.EditTeacher.Target;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/** The record of one teacher over time, and its corrections. A correction names the version it read, so that none is lost. */
@Path("/teachers")
@Produces(MediaType.APPLICATION_JSON)
public class TeacherRecordResource {

    private final ShowRecord showRecord;
    private final CorrectTeacher correctTeacher;
    private final CorrectPostings correctPostings;
    private final SetStatus setStatus;
    private final Caller caller;

    TeacherRecordResource(
            ShowRecord showRecord,
            CorrectTeacher correctTeacher,
            CorrectPostings correctPostings,
            SetStatus setStatus,
            Caller caller) {
        this.showRecord = showRecord;
        this.correctTeacher = correctTeacher;
        this.correctPostings = correctPostings;
        this.setStatus = setStatus;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/record")
    @Authenticated
    @Operation(
            summary = "All the registry knows of a teacher: for herself and for those who see persons over her school")
    public Uni<TeacherRecordView> record(@PathParam("id") UUID id) {
        return showRecord.show(id, PersonalSight.viewer(caller)).map(found -> {
            if (found == null) {
                throw notFound(id);
            }
            return found;
        });
    }

    @GET
    @Path("/records")
    @Authenticated
    @Operation(summary = "The records of up to 200 teachers; those unknown or not to be seen are left out")
    public Uni<List<TeacherRecordView>> records(@QueryParam("id") @Size(max = 200) List<UUID> ids) {
        return showRecord.showAll(ids, PersonalSight.viewer(caller));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary =
                    "Correct what the registry says of a teacher; 409 where she changed since the version that was read")
    public Uni<TeacherRecordView> correct(@PathParam("id") UUID id, @NotNull @Valid TeacherCorrection correction) {
        return correctTeacher
                .correct(target(id, correction.version()), correction)
                .map(TeacherRecordResource::answer);
    }

    @PUT
    @Path("/{id}/postings")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Say where a teacher was and is posted; what stands otherwise is withdrawn")
    public Uni<TeacherRecordView> postings(@PathParam("id") UUID id, @NotNull @Valid PostingsCorrection correction) {
        return correctPostings
                .correct(target(id, correction.version()), correction)
                .map(TeacherRecordResource::answer);
    }

    @PUT
    @Path("/{id}/status")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Say what a teacher's status is from a day on; the grants of her accounts follow it")
    public Uni<TeacherRecordView> status(@PathParam("id") UUID id, @NotNull @Valid StatusRequest status) {
        return setStatus.set(target(id, status.version()), status).map(TeacherRecordResource::answer);
    }

    private Target target(UUID id, @Nullable Integer version) {
        return new Target(id, version, caller.unitsWith(Role.REGISTRAR, Role.ADMIN));
    }

    private static TeacherRecordView answer(EditResult result) {
        return switch (result) {
            case EditResult.Edited(var view) -> view;
            case EditResult.NotFound(var id) -> throw notFound(id);
            case EditResult.Erased(var id) ->
                throw Problem.of(
                                Response.Status.GONE,
                                "teacher-erased",
                                "The personal data of teacher " + id + " was erased; nothing of her changes any more.")
                        .asException();
            case EditResult.Stale(var version) ->
                throw Problem.of(
                                Response.Status.CONFLICT,
                                "changed-meanwhile",
                                "The teacher changed since that version was read; she is at version " + version
                                        + " now.")
                        .at("/version", "is not the present one, " + version)
                        .asException();
            case EditResult.Unfit(var errors) ->
                throw naming(
                        Problem.of(422, "correction-refused", "The correction holds what cannot be right."), errors);
            case EditResult.Outside(var errors) ->
                throw naming(
                        Problem.of(
                                Response.Status.FORBIDDEN,
                                "outside-your-units",
                                "The request reaches outside the units of the caller's grants."),
                        errors);
        };
    }

    private static ProblemException notFound(UUID id) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", "No teacher " + id + ".")
                .asException();
    }

    private static ProblemException naming(Problem problem, List<FieldProblem> errors) {
        return new Problem(problem.status(), problem.code(), problem.detail(), errors).asException();
    }
}
