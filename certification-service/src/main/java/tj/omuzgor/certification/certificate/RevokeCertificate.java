package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tj.omuzgor.certification.certificate.RevocationResult.NoCertificate;
import tj.omuzgor.certification.certificate.RevocationResult.NotItsIssuer;
import tj.omuzgor.certification.certificate.RevocationResult.Revoked;
import tj.omuzgor.certification.credential.StatusLists;
import tj.omuzgor.contracts.certification.CertificateStatus;
import tj.omuzgor.platform.caller.Caller;

/** Revokes a certificate and its credential for good; doing it again changes nothing. */
@ApplicationScoped
class RevokeCertificate {

    private final Pool pool;
    private final CertificateRepository certificates;
    private final CenterAuthority authority;
    private final StatusLists statusLists;
    private final CertificateNews news;
    private final Clock clock;

    RevokeCertificate(
            Pool pool,
            CertificateRepository certificates,
            CenterAuthority authority,
            StatusLists statusLists,
            CertificateNews news,
            Clock clock) {
        this.pool = pool;
        this.certificates = certificates;
        this.authority = authority;
        this.statusLists = statusLists;
        this.news = news;
        this.clock = clock;
    }

    Uni<RevocationResult> revoke(UUID id, String reason, Caller caller) {
        return pool.withTransaction(tx -> certificates
                .findForUpdate(tx, id)
                .chain(found -> found == null
                        ? Uni.createFrom().item(new NoCertificate(id))
                        : decide(tx, found, reason, caller)));
    }

    private Uni<RevocationResult> decide(SqlConnection tx, Certificate certificate, String reason, Caller caller) {
        UUID centerId = certificate.enrollment().centerId();
        return authority.at(tx, centerId).chain(level -> switch (level) {
            case NONE ->
                Holder.is(tx, caller.teacherId(), certificate)
                        .map(own -> own ? new NotItsIssuer(centerId) : new NoCertificate(certificate.id()));
            case SEES -> Uni.createFrom().item(new NotItsIssuer(centerId));
            case ISSUES ->
                certificate.status() == CertificateStatus.REVOKED
                        ? Uni.createFrom().item(new Revoked(certificate))
                        : revoke(tx, certificate, reason);
        });
    }

    private Uni<RevocationResult> revoke(SqlConnection tx, Certificate certificate, String reason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Certificate revoked = certificate.revoked(at, reason);
        return certificates
                .revoke(tx, certificate.id(), at, reason)
                .chain(() -> statusLists.revoke(tx, certificate.credential().status()))
                .chain(() -> news.tell(tx, revoked, "certificate-revoked"))
                .replaceWith(new Revoked(revoked));
    }
}
