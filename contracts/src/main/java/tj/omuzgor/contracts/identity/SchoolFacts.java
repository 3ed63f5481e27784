package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school was like from a date to a date; what is not known is null or empty.
 *
 * @param languages BCP 47 tags of the languages of instruction
 * @param connectivityMeasuredOn when the connectivity was measured
 * @param from first day; null where it always was so as far as anybody knows
 * @param to first day on which it no longer holds; null while open
 * @param recordedAt when the registry learned of it
 * @param withdrawnAt when the registry withdrew it as wrong; null where it stands
 */
public record SchoolFacts(
        @Nullable Locality locality,
        @Nullable SchoolType type,
        List<EducationLevel> levels,
        List<String> languages,
        @Nullable Connectivity connectivity,
        @Nullable LocalDate connectivityMeasuredOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {
    /** Copies the lists. */
    public SchoolFacts {
        levels = List.copyOf(levels);
        languages = List.copyOf(languages);
    }
}
