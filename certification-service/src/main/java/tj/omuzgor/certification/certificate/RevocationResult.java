package tj.omuzgor.certification.certificate;

import java.util.UUID;

/** What became of a request to revoke. */
sealed interface RevocationResult {

    /** It is revoked, now or since before. */
    record Revoked(Certificate certificate) implements RevocationResult {}

    /** The caller sees no such certificate. */
    record NoCertificate(UUID id) implements RevocationResult {}

    /** The caller sees it but does not issue at its center. */
    record NotItsIssuer(UUID centerId) implements RevocationResult {}
}
