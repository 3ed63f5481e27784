package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of a grant.
 *
 * @param action given, ended, taken-over, suspended or resumed
 * @param actor the account that did it; {@code registry} where the teacher's status did
 * @param grant the grant as it was then
 */
public record GrantAuditView(UUID id, String action, String actor, Instant at, GrantView grant) {}
