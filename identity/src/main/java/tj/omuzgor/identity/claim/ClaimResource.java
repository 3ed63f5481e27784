package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.contracts.identity.ClaimRequest;
import tj.omuzgor.identity.claim.ClaimResult.Claimed;
import tj.omuzgor.identity.claim.ClaimResult.DirectoryAway;
import tj.omuzgor.identity.claim.ClaimResult.Mistyped;
import tj.omuzgor.identity.claim.ClaimResult.Present;
import tj.omuzgor.identity.claim.ClaimResult.Refused;
import tj.omuzgor.identity.claim.ClaimResult.TooMany;
import tj.omuzgor.identity.claim.ClaimResult.Unfit;
import tj.omuzgor.identity.claim.ClaimResult.UsernameTaken;
import tj.omuzgor.platform.problem.Problem;

/** Claims of accounts, open to anybody: number and code are the proof. */
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {

    private final ClaimAccount claimAccount;

    ClaimResource(ClaimAccount claimAccount) {
        this.claimAccount = claimAccount;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Claim a teacher's account: 201, or 200 where it is hers already",
            description = "The same claim again answers the same account and changes nothing.")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Uni<Response> claim(@NotNull @Valid ClaimRequest claim, @Context HttpServerRequest request) {
        var address =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        return claimAccount.claim(claim, address).map(result -> switch (result) {
            case Claimed(var account) ->
                Response.status(Response.Status.CREATED).entity(account).build();
            case Present(var account) -> Response.ok(account).build();
            case Refused() ->
                Problem.of(
                                Response.Status.FORBIDDEN,
                                "claim-refused",
                                "The registry number and the code do not belong together, or the code holds no longer.")
                        .asResponse();
            case Unfit(var error) ->
                Problem.of(422, "account-refused", "The account cannot be opened as asked.")
                        .at(error.pointer(), error.detail())
                        .asResponse();
            case Mistyped() ->
                Problem.of(Response.Status.BAD_REQUEST, "invalid-request", "The code is mistyped.")
                        .at("/code", "is mistyped: its last digit does not fit the others")
                        .asResponse();
            case UsernameTaken(var username) ->
                Problem.of(Response.Status.CONFLICT, "username-taken", "The user name is taken: " + username)
                        .at("/username", "is taken")
                        .asResponse();
            case TooMany(var rest) -> later(rest);
            case DirectoryAway() ->
                Problem.of(
                                Response.Status.SERVICE_UNAVAILABLE,
                                "identity-provider-unavailable",
                                "The identity provider does not answer; send the same request again later.")
                        .asResponse();
        });
    }

    private static Response later(Duration rest) {
        var problem = Problem.of(
                        429, "too-many-attempts", "Too many attempts for this registry number or from this address.")
                .asResponse();
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, rest.toSeconds() + 1))
                .build();
    }
}
