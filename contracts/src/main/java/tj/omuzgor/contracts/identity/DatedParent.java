package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a place hung from a date to a date.
 *
 * @param from first day; null where it always was so as far as anybody knows
 * @param to first day on which it no longer holds; null while open
 * @param recordedAt when the registry learned of it
 * @param withdrawnAt when the registry withdrew it as wrong; null where it stands
 */
public record DatedParent(
        UUID parentId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {}
