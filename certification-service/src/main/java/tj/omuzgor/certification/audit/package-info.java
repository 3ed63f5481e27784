/** Who did what to a certificate or a ledger, and when; rows are only ever added. */
@NullMarked
package tj.omuzgor.certification.audit;

import org.jspecify.annotations.NullMarked;
