package tj.omuzgor.identity.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.identity.ErasureRequest;
import tj.omuzgor.contracts.identity.ErasureView;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** Erasure of a person's data on a lawful order. */
@Path("/teachers/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private final EraseTeacher eraseTeacher;
    private final Caller caller;

    ErasureResource(EraseTeacher eraseTeacher, Caller caller) {
        this.eraseTeacher = eraseTeacher;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary =
                    "Erase a teacher's personal data for good, all her entries at once; what is counted stays under a pseudonym")
    public Uni<ErasureView> erase(@PathParam("id") UUID id, @NotNull @Valid ErasureRequest request) {
        return eraseTeacher.erase(id, request, keeper()).map(result -> switch (result) {
            case ErasureResult.Erased(var view) -> view;
            case ErasureResult.NotFound(var unknown) ->
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "No teacher " + unknown + ".")
                        .asException();
            case ErasureResult.Outside(var outside) ->
                throw Problem.of(
                                Response.Status.FORBIDDEN,
                                "outside-your-units",
                                "The caller does not keep the registry where teacher " + outside + " is posted.")
                        .asException();
            case ErasureResult.NumberDiffers() ->
                throw Problem.of(
                                422,
                                "erasure-not-confirmed",
                                "The registry number in the request is not that of the teacher.")
                        .at("/registryNumber", "is not hers")
                        .asException();
            case ErasureResult.NamesHer(var pointer) ->
                throw Problem.of(
                                422,
                                "erasure-names-the-erased",
                                "What is written down of an erasure stays, so it must not say whom it concerned.")
                        .at(pointer, "holds a name or a number of the teacher")
                        .asException();
            case ErasureResult.RoleTooHigh(var higher) ->
                throw Problem.of(
                                Response.Status.FORBIDDEN,
                                "role-too-high",
                                "Teacher " + higher
                                        + " is the caller, or holds a role that the caller does not end; this is for an administrator above her.")
                        .asException();
            case ErasureResult.LastAdministrator(var last) ->
                throw Problem.of(
                                Response.Status.CONFLICT,
                                "last-administrator",
                                "Teacher " + last
                                        + " is the last administrator of the country; give the role to another account first.")
                        .asException();
        });
    }

    private Keeper keeper() {
        return new Keeper(caller.id(), caller.teacherId(), caller.grants());
    }
}
