/** Certificates: a center issues one for a completed course and may revoke it; everything printed is kept as it was at issue. */
@NullMarked
package tj.omuzgor.certification.certificate;

import org.jspecify.annotations.NullMarked;
