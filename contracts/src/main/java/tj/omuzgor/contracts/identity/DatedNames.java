package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * What a place was called from a date to a date.
 *
 * @param from first day; null where it always was so as far as anybody knows
 * @param to first day on which it no longer holds; null while open
 * @param recordedAt when the registry learned of it
 * @param withdrawnAt when the registry withdrew it as wrong; null where it stands
 */
public record DatedNames(
        LocalizedText names,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {}
