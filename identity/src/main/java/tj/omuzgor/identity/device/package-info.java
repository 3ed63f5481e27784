/**
 * Devices and their keys: enrolled online by their owner, or without a network by her claim code and a trainer's countersignature; listed,
 * revoked, and published with all their history for services that verify what devices sign. Both ways to enroll write in the transaction
 * of a sync or of a request by the same statements, on the PostgreSQL client.
 */
@NullMarked
package tj.omuzgor.identity.device;

import org.jspecify.annotations.NullMarked;
