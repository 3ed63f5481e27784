package tj.omuzgor.contracts.assessment;

import java.util.List;
import java.util.UUID;

/** The answer to one item: the keys of the choices picked. */
public record ItemResponse(UUID itemId, List<String> choices) {}
