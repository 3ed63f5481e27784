package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a role. The same role of the same account at the same place is given once.
 *
 * @param holder the account ({@code sub})
 * @param unitId the org unit or center
 * @param to first instant at which it no longer holds; null leaves it open
 */
public record GrantRequest(
        @NotBlank @Size(max = 64) String holder,
        @NotNull Role role,
        @NotNull UUID unitId,
        @NotNull Instant from,
        @Nullable Instant to) {}
