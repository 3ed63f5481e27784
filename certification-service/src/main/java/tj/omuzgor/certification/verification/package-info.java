/** The public page where anyone checks a certificate by its code, without an account. */
@NullMarked
package tj.omuzgor.certification.verification;

import org.jspecify.annotations.NullMarked;
