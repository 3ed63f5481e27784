package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Says that two teachers who look alike are two persons, so that they are not proposed again. They can still be merged later.
 *
 * @param teacherId one of them
 * @param otherId the other one
 * @param reason how it is known
 */
public record MergeDismissalRequest(
        @NotNull UUID teacherId,
        @NotNull UUID otherId,
        @NotBlank @Size(max = 500) String reason) {}
