package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import tj.omuzgor.contracts.identity.AccountRequest;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.account.OpeningResult.DirectoryAway;
import tj.omuzgor.identity.account.OpeningResult.Opened;
import tj.omuzgor.identity.account.OpeningResult.Present;
import tj.omuzgor.identity.account.OpeningResult.Unfit;
import tj.omuzgor.identity.account.OpeningResult.UsernameTaken;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** Accounts, opened by registrars and administrators. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final OpenAccount openAccount;
    private final Caller caller;

    AccountResource(OpenAccount openAccount, Caller caller) {
        this.openAccount = openAccount;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Open an account: 201, or 200 where the user name has one already")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Uni<Response> open(@NotNull @Valid AccountRequest account) {
        var opener = new OpenAccount.Opener(
                caller.id(), caller.unitsWith(Role.REGISTRAR, Role.ADMIN), caller.unitsWith(Role.ADMIN));
        return openAccount.open(account, opener).map(result -> switch (result) {
            case Opened(var view) ->
                Response.status(Response.Status.CREATED).entity(view).build();
            case Present(var view) -> Response.ok(view).build();
            case Unfit(var error) ->
                Problem.of(422, "account-refused", "The account cannot be opened as asked.")
                        .at(error.pointer(), error.detail())
                        .asResponse();
            case UsernameTaken(var username) ->
                Problem.of(Response.Status.CONFLICT, "username-taken", "The user name is taken: " + username)
                        .at("/username", "is taken")
                        .asResponse();
            case DirectoryAway() ->
                Problem.of(
                                Response.Status.SERVICE_UNAVAILABLE,
                                "identity-provider-unavailable",
                                "The identity provider does not answer; send the same request again later.")
                        .asResponse();
        });
    }
}
