package tj.omuzgor.contracts.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The answer to one item.
 *
 * @param itemId an item of the form, answered once
 * @param choices the keys of the choices picked; may be empty
 */
public record ItemResponse(
        @NotNull UUID itemId, @NotNull @Size(max = 50) List<@NotNull @Size(max = 64) String> choices) {}
