package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A teacher at a school from a date to a date.
 *
 * @param primary one primary posting at any instant
 * @param to first day on which it no longer holds; null while open
 * @param recordedAt when the registry learned of it
 * @param withdrawnAt when the registry withdrew it as wrong; null where it stands
 */
public record Posting(
        UUID schoolId,
        boolean primary,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {}
