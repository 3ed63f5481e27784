package tj.omuzgor.platform.quarantine;

import io.quarkus.arc.properties.IfBuildProperty;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.sync.QuarantinedRecordView;
import tj.omuzgor.contracts.sync.RecordJudgmentRequest;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Learning records of this service that wait for a person. */
@Path("/quarantined-records")
@IfBuildProperty(name = "omuzgor.quarantine.open", stringValue = "true")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CENTER_MANAGER, Roles.REGISTRAR, Roles.ADMIN})
public class QuarantineResource {
    private static final int UNPROCESSABLE = 422;

    private final ListQuarantine list;
    private final JudgeRecord judge;
    private final Caller caller;

    QuarantineResource(ListQuarantine list, JudgeRecord judge, Caller caller) {
        this.list = list;
        this.judge = judge;
        this.caller = caller;
    }

    /** What waits for the caller's judgment. */
    @GET
    @Operation(summary = "List the records that the caller is to judge, longest waiting first")
    public Uni<Page<QuarantinedRecordView>> list(
            @QueryParam("center") @Nullable UUID center, @BeanParam Paging paging) {
        return list.list(judge(), center, paging).map(page -> {
            if (page == null) {
                throw Problem.of(
                                Response.Status.FORBIDDEN,
                                "forbidden",
                                "The caller does not manage center " + center + ".")
                        .asException();
            }
            return page;
        });
    }

    /** Judges a record: 201, or 200 where it was judged so before. */
    @POST
    @Path("/{owner}/{id}/judgment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Judge a record in quarantine")
    public Uni<Response> judge(
            @PathParam("owner") UUID owner, @PathParam("id") UUID id, @NotNull @Valid RecordJudgmentRequest request) {
        return judge.judge(judge(), owner, id, request).map(QuarantineResource::answer);
    }

    private Judge judge() {
        return new Judge(
                caller.id(),
                caller.teacherId(),
                caller.unitsWith(Role.CENTER_MANAGER),
                caller.unitsWith(Role.REGISTRAR, Role.ADMIN));
    }

    private static Response answer(JudgeRecordResult result) {
        return switch (result) {
            case JudgeRecordResult.Judged(var view) ->
                Response.status(Response.Status.CREATED).entity(view).build();
            case JudgeRecordResult.AlreadyJudged(var view) -> Response.ok(view).build();
            case JudgeRecordResult.Unknown(var id) ->
                Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no record " + id + ".")
                        .asResponse();
            case JudgeRecordResult.HerOwn(var id) ->
                Problem.of(Response.Status.FORBIDDEN, "forbidden", "Nobody judges what is about herself: " + id + ".")
                        .asResponse();
            case JudgeRecordResult.JudgedOtherwise(var id) ->
                Problem.of(Response.Status.CONFLICT, "judged-otherwise", "Record " + id + " was judged before.")
                        .asResponse();
            case JudgeRecordResult.NotWaiting(var id) ->
                Problem.of(Response.Status.CONFLICT, "record-not-waiting", "Record " + id + " waits for no person.")
                        .asResponse();
            case JudgeRecordResult.TimeUnfit(var time) ->
                Problem.of(
                                UNPROCESSABLE,
                                "judgment-unfit",
                                "Only an accepted record has an effective time, not after its arrival.")
                        .at("/effectiveTime", "does not fit: " + time)
                        .asResponse();
        };
    }
}
