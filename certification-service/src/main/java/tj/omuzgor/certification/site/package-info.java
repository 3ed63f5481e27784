/** The public addresses under which certificates, credentials and status lists are found, and which form of them a reader asks for. */
@NullMarked
package tj.omuzgor.certification.site;

import org.jspecify.annotations.NullMarked;
