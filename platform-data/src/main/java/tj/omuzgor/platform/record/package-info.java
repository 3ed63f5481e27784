/**
 * The sync contract as every owning service keeps it: reading records, their identity and digest, their frozen effective time, duplicates,
 * quarantine and rejection. What a record means is told by the service's {@link tj.omuzgor.platform.record.RecordRules}.
 */
@NullMarked
package tj.omuzgor.platform.record;

import org.jspecify.annotations.NullMarked;
