package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number others know something by. Nobody else has an open number of the same scheme and value.
 *
 * @param scheme whose number it is
 * @param from first day; null where it always was so as far as anybody knows
 * @param to first day on which it no longer holds; null while open
 */
public record ExternalIdDefinition(
        @NotNull @Size(max = 32) @Pattern(regexp = "[a-z][a-z0-9-]*")
        String scheme,

        @NotBlank @Size(max = 128) String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
