package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * What a place was called before.
 *
 * @param from first day; null where nobody knows an earlier name
 * @param to first day on which it was called otherwise
 */
public record FormerNames(
        @NotNull @Valid LocalizedText names,
        @Nullable LocalDate from,
        @NotNull LocalDate to) {}
