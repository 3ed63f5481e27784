package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeRequest;
import tj.omuzgor.contracts.identity.MergeUndoRequest;
import tj.omuzgor.contracts.identity.MergeView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.merge.MergeResult.IdReused;
import tj.omuzgor.identity.merge.MergeResult.Merged;
import tj.omuzgor.identity.merge.MergeResult.OneAlready;
import tj.omuzgor.identity.merge.MergeResult.Repeated;
import tj.omuzgor.identity.merge.MergeResult.Unknown;
import tj.omuzgor.identity.merge.UndoMerge.Undo;
import tj.omuzgor.identity.merge.UndoResult.NotFound;
import tj.omuzgor.identity.merge.UndoResult.Undone;
import tj.omuzgor.identity.merge.UndoResult.UndoneBefore;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/** Decisions that two teachers are one person: by those who keep the registry where both are. */
@Path("/merges")
@Produces(MediaType.APPLICATION_JSON)
public class MergeResource {

    private final MergeTeachers mergeTeachers;
    private final UndoMerge undoMerge;
    private final ReadMerges readMerges;
    private final Caller caller;

    MergeResource(MergeTeachers mergeTeachers, UndoMerge undoMerge, ReadMerges readMerges, Caller caller) {
        this.mergeTeachers = mergeTeachers;
        this.undoMerge = undoMerge;
        this.readMerges = readMerges;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Say that two teachers are one person: 201, or 200 where the same was said before")
    @APIResponseSchema(value = MergeView.class, responseCode = "201")
    public Uni<Response> merge(@NotNull @Valid MergeRequest merge) {
        return mergeTeachers.merge(merge, keeper()).map(result -> switch (result) {
            case Merged(var view) ->
                Response.status(Response.Status.CREATED).entity(view).build();
            case Repeated(var view) -> Response.ok(view).build();
            case IdReused(var id) ->
                Problem.of(Response.Status.CONFLICT, "id-reused", "Merge " + id + " holds other content.")
                        .at("/id", "names another merge")
                        .asResponse();
            case Unknown(var pointer, var teacher) ->
                absent("No teacher " + teacher + ".")
                        .at(pointer, "is not a teacher")
                        .asResponse();
            case MergeResult.Own() -> OwnEntry.refused().asResponse();
            case OneAlready(var person) ->
                Problem.of(Response.Status.CONFLICT, "one-person-already", "Both count as teacher " + person + ".")
                        .asResponse();
        });
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Take a merge back: what the other merges say holds then")
    public Uni<MergeView> undo(@PathParam("id") UUID id, @NotNull @Valid MergeUndoRequest undo) {
        return undoMerge.undo(new Undo(id, undo.reason()), keeper()).map(result -> switch (result) {
            case Undone(var view) -> view;
            case NotFound(var unknown) -> throw notFound(unknown);
            case UndoResult.Own() -> throw OwnEntry.refused().asException();
            case UndoneBefore(var merge) ->
                throw Problem.of(
                                Response.Status.CONFLICT, "undone-before", "Merge " + merge + " was taken back before.")
                        .asException();
        });
    }

    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Merges, undone ones included, the latest first")
    public Uni<Page<MergeView>> list(
            @QueryParam("teacher") @Parameter(description = "Those that name this person by any of her ids") @Nullable
                    UUID teacher,
            @BeanParam Paging paging) {
        return readMerges.list(teacher, units(), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "One merge")
    public Uni<MergeView> one(@PathParam("id") UUID id) {
        return readMerges.one(id, units()).map(found -> {
            if (found == null) {
                throw notFound(id);
            }
            return found;
        });
    }

    private Keeper keeper() {
        return new Keeper(caller.id(), caller.teacherId(), units());
    }

    private Set<UUID> units() {
        return caller.unitsWith(Role.REGISTRAR, Role.ADMIN);
    }

    private static ProblemException notFound(UUID id) {
        return absent("No merge " + id + ".").asException();
    }

    private static Problem absent(String detail) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", detail);
    }
}
