package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * A role of one account at an org unit or center, from an instant to an instant.
 *
 * @param id the grant
 * @param holder the account ({@code sub} of the token)
 * @param teacherId the teacher of that account, where it has one
 * @param unitId the org unit or center it holds at
 * @param to first instant at which it no longer holds; null while open
 */
@EventType(topic = "identity.grant.v1", type = "tj.omuzgor.identity.grant-changed.v1")
public record GrantChanged(
        UUID id,
        String holder,
        @Nullable UUID teacherId,
        Role role,
        UUID unitId,
        Instant from,
        @Nullable Instant to) implements Event {
    @Override
    public String subject() {
        return id.toString();
    }
}
