package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.identity.ClaimCodeView;
import tj.omuzgor.contracts.identity.ClaimCodesRequest;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.claim.IssuingResult.Issued;
import tj.omuzgor.identity.claim.IssuingResult.NobodyWaits;
import tj.omuzgor.identity.claim.IssuingResult.OutOfReach;
import tj.omuzgor.identity.claim.IssuingResult.Unfit;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** One-time codes by which teachers claim their accounts, issued by the head of their school and by those who keep the registry. */
@Path("/claim-codes")
public class ClaimCodeResource {

    private final IssueCodes issueCodes;
    private final ListCodes listCodes;
    private final Caller caller;

    ClaimCodeResource(IssueCodes issueCodes, ListCodes listCodes, Caller caller) {
        this.issueCodes = issueCodes;
        this.listCodes = listCodes;
        this.caller = caller;
    }

    @POST
    @Produces("application/pdf")
    @RolesAllowed({Roles.SCHOOL_HEAD, Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary = "Issue codes for teachers of a school and answer the slips to print",
            description = "The codes are nowhere else. Asking again issues other codes and makes the first slips void.")
    public Uni<Response> issue(@NotNull @Valid ClaimCodesRequest codes) {
        var issuer = new ChooseColleagues.Issuer(
                caller.unitsWith(Role.SCHOOL_HEAD, Role.REGISTRAR, Role.ADMIN), caller.unitsWith(Role.ADMIN));
        return issueCodes
                .issue(new ChooseColleagues.Choice(codes, issuer), caller.id())
                .map(result -> switch (result) {
                    case Issued issued -> slips(issued);
                    case Unfit(var error) ->
                        Problem.of(422, "claim-codes-refused", "The codes cannot be issued as asked.")
                                .at(error.pointer(), error.detail())
                                .asResponse();
                    case OutOfReach() ->
                        Problem.of(
                                        Response.Status.FORBIDDEN,
                                        "outside-your-units",
                                        "The school lies outside the units of the caller's grants.")
                                .at("/schoolId", "lies outside the units of the caller's grants")
                                .asResponse();
                    case NobodyWaits() ->
                        Problem.of(
                                        Response.Status.CONFLICT,
                                        "nobody-waits",
                                        "Every teacher of the school has an account.")
                                .asResponse();
                });
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SCHOOL_HEAD, Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Who of a school has a code, until when, and who used it")
    public Uni<Page<ClaimCodeView>> list(@QueryParam("school") @NotNull UUID school, @BeanParam Paging paging) {
        return listCodes.of(school, caller.unitsWith(Role.SCHOOL_HEAD, Role.REGISTRAR, Role.ADMIN), paging);
    }

    private static Response slips(Issued issued) {
        return Response.ok(issued.pdf(), "application/pdf")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"claim-codes-"
                                + issued.schoolCode().replaceAll("[^A-Za-z0-9._-]", "-") + ".pdf\"")
                .build();
    }
}
