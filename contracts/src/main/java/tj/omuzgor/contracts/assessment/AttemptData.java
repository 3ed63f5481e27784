package tj.omuzgor.contracts.assessment;

import java.util.List;
import java.util.UUID;

/** The {@code data} of an {@code attempt.submitted} record. */
public record AttemptData(UUID formId, List<ItemResponse> responses) {}
