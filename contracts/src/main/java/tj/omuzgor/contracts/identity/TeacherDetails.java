package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of a teacher beyond her registration.
 *
 * @param latin her name in Latin letters
 * @param phone with the country code, such as {@code +992927000000}
 * @param levels the levels she teaches at
 * @param minimumQualification whether she holds the minimum qualification required of her; null where it is not known
 * @param categories all her qualification categories
 * @param externalIds all numbers others know her by; one that is left out ends today
 */
public record TeacherDetails(
        @Nullable @Valid LatinName latin,
        @Nullable @Pattern(regexp = "\\+[0-9]{7,15}") String phone,
        @NotNull @Size(max = 4) List<@NotNull EducationLevel> levels,
        @Nullable Boolean minimumQualification,
        @NotNull @Size(max = 20) List<@NotNull @Valid CategoryDefinition> categories,
        @NotNull @Size(max = 20) List<@NotNull @Valid ExternalIdDefinition> externalIds) {}
