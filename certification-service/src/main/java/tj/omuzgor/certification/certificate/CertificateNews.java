package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.certification.audit.AuditLog;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;
import tj.omuzgor.platform.outbox.Outbox;

/** Tells what became of a certificate, in the transaction that did it: the event, the teacher's feed, the audit. */
@ApplicationScoped
class CertificateNews {

    private final Outbox outbox;
    private final ChangeFeed feed;
    private final AuditLog audit;
    private final Caller caller;

    CertificateNews(Outbox outbox, ChangeFeed feed, AuditLog audit, Caller caller) {
        this.outbox = outbox;
        this.feed = feed;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Tells of a change the caller made.
     *
     * @param action what was done, for the audit
     */
    Uni<Void> tell(SqlConnection tx, Certificate certificate, String action) {
        UUID id = certificate.id();
        UUID teacher = certificate.enrollment().teacherId();
        var entry = new FeedEntry(teacher, "certificate", id.toString(), certificate.view());
        return outbox.publish(tx, List.of(certificate.event()))
                .chain(() -> feed.put(tx, List.of(entry)))
                .chain(() -> audit.write(
                        tx,
                        caller.id(),
                        action,
                        id,
                        Map.of("number", certificate.printed().number())));
    }
}
