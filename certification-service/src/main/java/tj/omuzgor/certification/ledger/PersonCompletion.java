package tj.omuzgor.certification.ledger;

import java.util.UUID;

/**
 * A completion and whose it is.
 *
 * @param personId the teacher under whom all ids of that person count; her own where she was never merged
 */
record PersonCompletion(UUID personId, Completion completion) {}
