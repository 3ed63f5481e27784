package tj.omuzgor.certification.certificate;

import java.time.Instant;
import java.util.List;
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
 * @param alsoStanding the numbers of others that stand for the same person and course version, where it stands itself
 */
public record Certificate(
        UUID id,
        CertifiedEnrollment enrollment,
        Printed printed,
        Kept credential,
        CertificateStatus status,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason,
        List<String> alsoStanding) {

    /** Copies the list. */
    public Certificate {
        alsoStanding = List.copyOf(alsoStanding);
    }

    static Certificate issued(UUID id, CertifiedEnrollment enrollment, Printed printed, Kept credential) {
        return new Certificate(id, enrollment, printed, credential, CertificateStatus.ISSUED, null, null, List.of());
    }

    Certificate revoked(Instant at, String reason) {
        return new Certificate(id, enrollment, printed, credential, CertificateStatus.REVOKED, at, reason, List.of());
    }

    Certificate deleted(Instant at, String order) {
        return new Certificate(
                id,
                enrollment,
                printed.nameless(),
                credential,
                CertificateStatus.REVOKED,
                revokedAt == null ? at : revokedAt,
                order,
                List.of());
    }

    /** Whether the name on it was deleted on a lawful order. */
    public boolean isDeleted() {
        return printed.name().isEmpty();
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
                printed.verificationUrl(),
                alsoStanding);
    }
}
