package tj.omuzgor.identity.claim;

import java.time.Duration;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What became of a claim. */
sealed interface ClaimResult {

    /** The account was made just now. */
    record Claimed(AccountView account) implements ClaimResult {}

    /** The teacher's account: claimed by this code before, or had before and given the new password. */
    record Present(AccountView account) implements ClaimResult {}

    /** Number and code do not belong together, or hold no longer; which of it stays untold. */
    record Refused() implements ClaimResult {}

    /** A field cannot be right, whoever asks. */
    record Unfit(FieldProblem error) implements ClaimResult {}

    /** The digits are no code at all. */
    record Mistyped() implements ClaimResult {}

    /** The user name belongs to somebody else; another one may be asked for. */
    record UsernameTaken(String username) implements ClaimResult {}

    /** Too many attempts for this number or from this address. */
    record TooMany(Duration rest) implements ClaimResult {}

    /** Keycloak did not answer; the same claim later does. */
    record DirectoryAway() implements ClaimResult {}
}
