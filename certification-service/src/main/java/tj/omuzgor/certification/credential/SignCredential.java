package tj.omuzgor.certification.credential;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tj.omuzgor.certification.site.PublicAddresses;

/** Signs and keeps the credential behind a certificate. */
@ApplicationScoped
public class SignCredential {

    private static final String KEEP = "insert into credential (id, embedded, jwt) values ($1, $2, $3)";

    private final StatusLists statusLists;
    private final OpenBadge badge;
    private final Proofs proofs;
    private final PublicAddresses addresses;
    private final Vertx vertx;

    SignCredential(StatusLists statusLists, OpenBadge badge, Proofs proofs, PublicAddresses addresses, Vertx vertx) {
        this.statusLists = statusLists;
        this.badge = badge;
        this.proofs = proofs;
        this.addresses = addresses;
        this.vertx = vertx;
    }

    /**
     * Where a credential is found.
     *
     * @param id random, not derived from the certificate: who knows it may read the credential
     */
    public record Kept(UUID id, String url, StatusPlace status) {}

    /** Signs in the transaction that issues the certificate. */
    public Uni<Kept> sign(SqlConnection transaction, Attestation attestation) {
        UUID id = UUID.randomUUID();
        return statusLists
                .take(transaction)
                .chain(status -> vertx.executeBlocking(
                                () -> proofs.sign(
                                        badge.of(id, attestation, status),
                                        attestation.issuedAt().truncatedTo(ChronoUnit.SECONDS)),
                                false)
                        .chain(signed ->
                                transaction.preparedQuery(KEEP).execute(Tuple.of(id, signed.embedded(), signed.jwt())))
                        .map(kept -> new Kept(id, addresses.credential(id), status)));
    }
}
