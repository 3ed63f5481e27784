package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How others number something from a date to a date.
 *
 * @param scheme whose number it is, such as {@code emis}, {@code geonames}, {@code osm}, {@code giga}
 * @param value opaque
 * @param from first day; null where it always was so as far as anybody knows
 * @param to first day on which it no longer holds; null while open
 * @param recordedAt when the registry learned of it
 * @param withdrawnAt when the registry withdrew it as wrong; null where it stands
 */
public record ExternalId(
        String scheme,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {}
