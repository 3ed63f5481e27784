package tj.omuzgor.certification.certificate;

import java.util.UUID;

/** What became of an order to delete a certificate. */
sealed interface DeletionResult {

    /** It is deleted, now or since before. */
    record Deleted(Certificate certificate) implements DeletionResult {}

    /** The caller sees no such certificate. */
    record NoCertificate(UUID id) implements DeletionResult {}

    /** The caller sees it but does not administer its center. */
    record NotItsAdministrator(UUID centerId) implements DeletionResult {}

    /** A text that is kept names the holder. */
    record NamesTheHolder(String pointer) implements DeletionResult {}
}
