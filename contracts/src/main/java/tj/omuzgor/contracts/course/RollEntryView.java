package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a cohort's roll. The name is null until the registry's event has arrived or after its erasure. */
public record RollEntryView(
        UUID enrollmentId,
        UUID teacherId,
        @Nullable String name,
        List<UUID> attendedSessions,
        @Nullable Instant completedAt) {}
