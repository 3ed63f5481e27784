package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A qualification category.
 *
 * @param to first day on which it is no longer valid; null without an end
 */
public record CategoryDefinition(
        @NotNull QualificationCategory category,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {}
