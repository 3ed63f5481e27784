/** The certificate as a page of paper: a tagged PDF with a QR code, rendered at the first request and frozen. */
@NullMarked
package tj.omuzgor.certification.document;

import org.jspecify.annotations.NullMarked;
