package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that two teachers are one person. It stays for ever; undone, it has no effect.
 *
 * @param mergedBy the account that decided
 * @param undoneBy the account that took it back; null while it is in force
 */
public record MergeView(
        UUID id,
        UUID teacherId,
        UUID personId,
        String reason,
        String mergedBy,
        Instant mergedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        @Nullable String undoReason) {}
