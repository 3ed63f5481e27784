package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school is like from a day on; what is not known is null or empty.
 *
 * @param languages BCP 47 tags of the languages of instruction
 * @param connectivityMeasuredOn when the connectivity was measured
 * @param from first day; null is today where the school was different before, else since ever
 */
public record SchoolFactsDefinition(
        @Nullable Locality locality,
        @Nullable SchoolType type,
        @NotNull @Size(max = 4) List<@NotNull EducationLevel> levels,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 16) String> languages,
        @Nullable Connectivity connectivity,
        @Nullable LocalDate connectivityMeasuredOn,
        @Nullable LocalDate from) {}
