package tj.omuzgor.contracts.certification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A completion that has no certificate yet, as an issuer sees it. */
public record IssuableView(
        UUID enrollmentId,
        UUID teacherId,
        @Nullable String name,
        UUID courseVersionId,
        UUID centerId,
        Instant completedAt) {}
