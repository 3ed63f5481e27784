/** Open Badges 3.0 credentials: the keys, both proofs, the status list that revokes them, and the DID document that verifies them. */
@NullMarked
package tj.omuzgor.certification.credential;

import org.jspecify.annotations.NullMarked;
