/** What certification-service publishes: credits and certificates, and the shapes of its API. */
@NullMarked
package tj.omuzgor.contracts.certification;

import org.jspecify.annotations.NullMarked;
