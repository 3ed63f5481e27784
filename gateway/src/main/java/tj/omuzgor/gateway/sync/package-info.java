/**
 * The sync endpoint of devices: takes a batch apart, hands each owning service its records exactly as they were sent, and merges
 * results and changes into one answer under a signed receipt. It keeps nothing; the contract is docs/api/sync.md.
 */
@NullMarked
package tj.omuzgor.gateway.sync;

import org.jspecify.annotations.NullMarked;
