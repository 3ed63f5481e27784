package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as answered. */
public record GrantView(
        UUID id,
        String holder,
        @Nullable UUID teacherId,
        Role role,
        UUID unitId,
        Instant from,
        @Nullable Instant to) {}
