package tj.omuzgor.platform.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a record that waited for one.
 *
 * @param accepted whether it counts
 * @param reason in the person's own words; its owner reads it where it was refused
 * @param effectiveAt from when it counts; null where its own effective time stands
 * @param by the subject of the person's token
 */
public record Decision(
        UUID owner,
        UUID recordId,
        boolean accepted,
        String reason,
        @Nullable Instant effectiveAt,
        String by,
        Instant at) {}
