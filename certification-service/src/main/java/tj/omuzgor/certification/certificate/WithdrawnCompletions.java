package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.certification.audit.AuditLog;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Notes that the completion behind a standing certificate was withdrawn. Nothing is revoked by that: a center decides, with a reason of
 * its own.
 */
@ApplicationScoped
class WithdrawnCompletions implements EventHandler<CompletionChanged> {

    private final CertificateRepository certificates;
    private final AuditLog audit;

    WithdrawnCompletions(CertificateRepository certificates, AuditLog audit) {
        this.certificates = certificates;
        this.audit = audit;
    }

    @Override
    public Class<CompletionChanged> type() {
        return CompletionChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CompletionChanged>> events) {
        List<UUID> withdrawn = events.stream()
                .map(ReceivedEvent::data)
                .filter(state -> state.status() == CompletionStatus.WITHDRAWN)
                .map(CompletionChanged::enrollmentId)
                .toList();
        if (withdrawn.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return certificates
                .listStanding(transaction, withdrawn)
                .chain(standing -> Multi.createFrom()
                        .iterable(standing)
                        .onItem()
                        .transformToUniAndConcatenate(certificate -> note(transaction, certificate))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> note(SqlConnection transaction, Certificate certificate) {
        return audit.write(
                transaction,
                AuditLog.SYSTEM,
                "completion-withdrawn",
                certificate.id(),
                Map.of("enrollmentId", certificate.enrollment().enrollmentId()));
    }
}
