package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ClaimCodeView;

/** The standing of a teacher's claim code. */
@Description("The standing of a teacher's claim code; the code itself is on the printed slip and nowhere else")
public record ClaimCode(
        @Id @NonNull UUID teacherId,
        @NonNull String registryNumber,
        @NonNull Instant issuedAt,

        @NonNull @Description("First instant at which it claims nothing")
        Instant expiresAt,

        @Nullable @Description("When it was used") Instant claimedAt) {

    static ClaimCode of(ClaimCodeView view) {
        return new ClaimCode(
                view.teacherId(), view.registryNumber(), view.issuedAt(), view.expiresAt(), view.claimedAt());
    }
}
