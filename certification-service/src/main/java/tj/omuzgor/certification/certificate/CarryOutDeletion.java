package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tj.omuzgor.certification.audit.AuditLog;
import tj.omuzgor.certification.credential.StatusLists;
import tj.omuzgor.contracts.certification.CertificateDeletionRequest;
import tj.omuzgor.platform.caller.Caller;

/** Carries a deletion out within the transaction that locked the certificate. */
@ApplicationScoped
class CarryOutDeletion {

    private static final String PARTS = """
            select r.jwt, d.sha256 from certificate c join credential r on r.id = c.credential_id
            left join certificate_document d on d.certificate_id = c.id where c.id = $1
            """;
    private static final String DELETE = """
            update certificate
            set deleted_at = $2, printed = jsonb_set(printed, '{name}', '""'), name_hash = $3, credential_hash = $4, document_hash = $5,
                status = 'revoked', revoked_at = coalesce(revoked_at, $2), revocation_reason = $6
            where id = $1
            """;
    private static final String EMPTY_CREDENTIAL = "update credential set embedded = '', jwt = '' where id = $1";
    private static final String DELETE_DOCUMENT = "delete from certificate_document where certificate_id = $1";

    private final StatusLists statusLists;
    private final CertificateNews news;
    private final AuditLog audit;
    private final KeyedDigest digest;
    private final Who who;

    CarryOutDeletion(StatusLists statusLists, CertificateNews news, AuditLog audit, KeyedDigest digest, Who who) {
        this.statusLists = statusLists;
        this.news = news;
        this.audit = audit;
        this.digest = digest;
        this.who = who;
    }

    /** Who acts, and when. */
    @ApplicationScoped
    static class Who {
        private final Caller caller;
        private final Clock clock;

        Who(Caller caller, Clock clock) {
            this.caller = caller;
            this.clock = clock;
        }

        String id() {
            return caller.id();
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    Uni<Certificate> carryOut(SqlConnection tx, Certificate certificate, CertificateDeletionRequest request) {
        var at = who.now();
        Certificate deleted = certificate.deleted(at, request.order());
        return tx.preparedQuery(PARTS)
                .execute(Tuple.of(certificate.id()))
                .map(rows -> rows.iterator().next())
                .chain(parts -> {
                    var document = parts.getString("sha256");
                    return tx.preparedQuery(DELETE)
                            .execute(Tuple.tuple()
                                    .addUUID(certificate.id())
                                    .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                                    .addValue(digest.of(certificate.printed().name()))
                                    .addValue(digest.of(parts.getString("jwt")))
                                    .addValue(document == null ? null : digest.of(document))
                                    .addString(request.order()));
                })
                .chain(() -> tx.preparedQuery(EMPTY_CREDENTIAL)
                        .execute(Tuple.of(certificate.credential().id())))
                .chain(() -> tx.preparedQuery(DELETE_DOCUMENT).execute(Tuple.of(certificate.id())))
                .chain(() -> statusLists.revoke(tx, certificate.credential().status()))
                .chain(() -> news.tell(tx, deleted, "certificate-deleted"))
                .chain(() -> audit.write(
                        tx,
                        who.id(),
                        "deletion-ordered",
                        certificate.id(),
                        Map.of("order", request.order(), "reason", request.reason())))
                .replaceWith(deleted);
    }
}
