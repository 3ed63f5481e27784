package tj.omuzgor.identity.account;

import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What became of an account to open. */
sealed interface OpeningResult {

    /** Made just now. */
    record Opened(AccountView account) implements OpeningResult {}

    /** It was there; what the request adds was added. */
    record Present(AccountView account) implements OpeningResult {}

    /** A field cannot be right. */
    record Unfit(FieldProblem error) implements OpeningResult {}

    /** The name belongs to somebody else, or to somebody the caller has no say over. */
    record UsernameTaken(String username) implements OpeningResult {}

    /** The identity provider did not answer; the same request later mends what this one left. */
    record DirectoryAway() implements OpeningResult {}
}
