package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * What anyone learns of a certificate by its code: what is printed on it, and whether it stands.
 *
 * @param modalities what was learned and earned, by modality
 * @param academicMinutes their minutes together
 * @param credits their credits together
 * @param credentialUrl the signed credential
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
        Instant checkedAt) {}
