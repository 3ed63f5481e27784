package tj.omuzgor.certification.certificate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.credential.SignCredential.Kept;
import tj.omuzgor.contracts.certification.CertificateChanged;
import tj.omuzgor.contracts.certification.CertificateStatus;
import tj.omuzgor.contracts.certification.CertificateView;

/**
 * A certificate: what it is for, what stands on it, the credential behind it, and whether it stands.
 *
 * @param revokedAt null where it stands
 */
public record Certificate(
        UUID id,
        CertifiedEnrollment enrollment,
        Printed printed,
        Kept credential,
        CertificateStatus status,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason) {

    static Certificate issued(UUID id, CertifiedEnrollment enrollment, Printed printed, Kept credential) {
        return new Certificate(id, enrollment, printed, credential, CertificateStatus.ISSUED, null, null);
    }

    Certificate revoked(Instant at, String reason) {
        return new Certificate(id, enrollment, printed, credential, CertificateStatus.REVOKED, at, reason);
    }

    CertificateChanged event() {
        return new CertificateChanged(
                id,
                printed.number(),
                enrollment.teacherId(),
                enrollment.enrollmentId(),
                enrollment.courseId(),
                enrollment.courseVersionId(),
                enrollment.centerId(),
                status,
                printed.completedAt(),
                printed.issuedAt(),
                revokedAt);
    }

    CertificateView view() {
        return new CertificateView(
                id,
                printed.number(),
                printed.code(),
                enrollment.teacherId(),
                printed.name(),
                enrollment.enrollmentId(),
                enrollment.courseVersionId(),
                printed.titles(),
                enrollment.centerId(),
                printed.credits(),
                status,
                printed.completedAt(),
                printed.issuedAt(),
                revokedAt,
                revocationReason,
                printed.verificationUrl());
    }
}
