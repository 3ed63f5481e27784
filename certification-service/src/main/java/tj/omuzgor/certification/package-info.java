/** The certification service: credit, certificates, credentials and their verification. */
@NullMarked
package tj.omuzgor.certification;

import org.jspecify.annotations.NullMarked;
