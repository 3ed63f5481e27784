/** The append-only ledger of credit: what a completion earns by modality, and every correction when a completion changes. */
@NullMarked
package tj.omuzgor.certification.ledger;

import org.jspecify.annotations.NullMarked;
