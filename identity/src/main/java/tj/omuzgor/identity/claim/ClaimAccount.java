package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import tj.omuzgor.contracts.identity.ClaimRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.claim.ClaimResult.DirectoryAway;
import tj.omuzgor.identity.claim.ClaimResult.Mistyped;
import tj.omuzgor.identity.claim.ClaimResult.Refused;
import tj.omuzgor.identity.claim.ClaimResult.TooMany;
import tj.omuzgor.identity.claim.ClaimResult.Unfit;
import tj.omuzgor.identity.directory.DirectoryUnavailable;

/** Gives a teacher her account for her registry number and her code. */
@ApplicationScoped
class ClaimAccount {

    private static final int SHORTEST_NAME = 3;

    /** Keycloak keeps such names for the accounts of machines. */
    private static final String MACHINE = "service-account-";

    private final ClaimLimits limits;
    private final VerifyClaim verifyClaim;
    private final RedeemCode redeemCode;

    ClaimAccount(ClaimLimits limits, VerifyClaim verifyClaim, RedeemCode redeemCode) {
        this.limits = limits;
        this.verifyClaim = verifyClaim;
        this.redeemCode = redeemCode;
    }

    /**
     * Claims.
     *
     * @param address where the request comes from
     */
    Uni<ClaimResult> claim(ClaimRequest request, String address) {
        var code = ClaimCode.typed(request.code());
        if (!code.isWellFormed()) {
            return Uni.createFrom().item(new Mistyped());
        }
        var username = request.username();
        if (username != null && (username.length() < SHORTEST_NAME || username.startsWith(MACHINE))) {
            return Uni.createFrom()
                    .item(new Unfit(new FieldProblem(
                            "/username",
                            "must have " + SHORTEST_NAME + " characters or more and not begin with " + MACHINE)));
        }
        return limits.count(request.registryNumber(), address)
                .flatMap(rest ->
                        rest != null ? Uni.createFrom().<ClaimResult>item(new TooMany(rest)) : admitted(request, code));
    }

    private Uni<ClaimResult> admitted(ClaimRequest request, ClaimCode code) {
        return verifyClaim
                .verify(request.registryNumber(), code)
                .flatMap(stored -> stored == null
                        ? Uni.createFrom().<ClaimResult>item(new Refused())
                        : redeemCode.redeem(stored, request))
                .onFailure(DirectoryUnavailable.class)
                .recoverWithItem(new DirectoryAway());
    }
}
