package tj.omuzgor.identity.claim;

import tj.omuzgor.contracts.problem.FieldProblem;

/** What became of codes to issue. */
sealed interface IssuingResult {

    /** The slips, the only place where the codes are. */
    @SuppressWarnings("ArrayRecordComponent")
    record Issued(String schoolCode, byte[] pdf) implements IssuingResult {}

    /** A field cannot be right. */
    record Unfit(FieldProblem error) implements IssuingResult {}

    /** The school lies outside the caller's units. */
    record OutOfReach() implements IssuingResult {}

    /** Every teacher of the school has an account. */
    record NobodyWaits() implements IssuingResult {}
}
