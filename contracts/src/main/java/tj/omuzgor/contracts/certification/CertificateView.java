package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * A certificate as answered to its teacher and its center.
 *
 * @param number printed, with check digits
 * @param code the unguessable code behind the QR
 * @param verificationUrl where anyone checks it
 * @param alsoStanding the numbers of other certificates that stand for the same person and course version, as after two teachers were
 *     found to be one; all of them stay valid
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
        String verificationUrl,
        List<String> alsoStanding) {
    /** Copies the list; one that an older writer left out is empty. */
    public CertificateView {
        alsoStanding = alsoStanding == null ? List.of() : List.copyOf(alsoStanding);
    }
}
