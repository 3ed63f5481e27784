package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * A certificate as answered to its teacher and its center.
 *
 * @param number printed, with check digits
 * @param code the unguessable code behind the QR
 * @param verificationUrl where anyone checks it
 */
public record CertificateView(
        UUID id,
        String number,
        String code,
        UUID teacherId,
        String name,
        UUID enrollmentId,
        UUID courseVersionId,
        LocalizedText titles,
        UUID centerId,
        BigDecimal credits,
        CertificateStatus status,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason,
        String verificationUrl) {}
