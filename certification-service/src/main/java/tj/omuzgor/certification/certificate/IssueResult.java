package tj.omuzgor.certification.certificate;

import java.util.List;
import java.util.UUID;

/** What became of a request to issue. */
sealed interface IssueResult {

    /** It was issued. */
    record Issued(Certificate certificate) implements IssueResult {}

    /** It was issued before and stands. */
    record AlreadyIssued(Certificate certificate) implements IssueResult {}

    /** Another stands for the same person and course version, for an enrollment under another id of hers. */
    record StandsElsewhere(String number) implements IssueResult {}

    /** The caller sees no completion of that enrollment. */
    record NothingToCertify(UUID enrollmentId) implements IssueResult {}

    /** The caller sees it but does not issue at that center. */
    record NotAnIssuer(UUID centerId) implements IssueResult {}

    /** The enrollment was completed but is not any more. */
    record CompletionWithdrawn(UUID enrollmentId) implements IssueResult {}

    /** Facts that are printed have not arrived yet. */
    record FactsMissing(List<String> facts) implements IssueResult {

        /** Copies the list. */
        public FactsMissing {
            facts = List.copyOf(facts);
        }
    }
}
