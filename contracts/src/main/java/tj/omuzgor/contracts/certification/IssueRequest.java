package tj.omuzgor.contracts.certification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Issues the certificate of a completed enrollment. The same enrollment is issued once. */
public record IssueRequest(@NotNull UUID enrollmentId) {}
