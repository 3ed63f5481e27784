/** Who did what to a certificate, and when; rows are only ever added. */
@NullMarked
package tj.omuzgor.certification.audit;

import org.jspecify.annotations.NullMarked;
