package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A qualification category and how long it is valid.
 *
 * @param to first day on which it is no longer valid; null without an end
 * @param recordedAt when the registry learned of it
 * @param withdrawnAt when the registry withdrew it as wrong; null where it stands
 */
public record DatedCategory(
        QualificationCategory category,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {}
