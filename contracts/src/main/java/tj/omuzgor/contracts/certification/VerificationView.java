package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * What anyone learns of a certificate by its code: what is printed on it, and whether it stands.
 *
 * @param name empty once the certificate was deleted
 * @param modalities what was learned and earned, by modality
 * @param academicMinutes their minutes together
 * @param credits their credits together
 * @param credentialUrl the signed credential, as long as the certificate is not deleted
 * @param deleted whether what names the holder was deleted on a lawful order; such a certificate is revoked
 */
public record VerificationView(
        String number,
        CertificateStatus status,
        String name,
        LocalizedText titles,
        LocalizedText center,
        List<ModalityCredit> modalities,
        int academicMinutes,
        BigDecimal credits,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        String credentialUrl,
        boolean deleted,
        Instant checkedAt) {}
