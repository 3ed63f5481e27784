package tj.omuzgor.certification.certificate;

import java.util.UUID;

/** What a certificate is issued for, and by which center. */
public record CertifiedEnrollment(
        UUID enrollmentId, UUID teacherId, UUID courseId, UUID courseVersionId, UUID centerId) {}
