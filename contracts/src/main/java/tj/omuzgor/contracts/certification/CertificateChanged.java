package tj.omuzgor.contracts.certification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The state of a certificate with its dated history.
 *
 * @param issuedAt when it was issued
 * @param completedAt when the course was completed
 * @param revokedAt null where it stands
 */
@EventType(topic = "certification.certificate.v1", type = "tj.omuzgor.certification.certificate-changed.v1")
public record CertificateChanged(
        UUID id,
        String number,
        UUID teacherId,
        UUID enrollmentId,
        UUID courseId,
        UUID courseVersionId,
        UUID centerId,
        CertificateStatus status,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt)
        implements Event {
    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String partitionKey() {
        return teacherId.toString();
    }
}
