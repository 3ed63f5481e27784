package tj.omuzgor.contracts.identity;

import java.time.Instant;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * Tokens of an account issued before an instant are refused everywhere: its grants changed since.
 *
 * @param holder the account ({@code sub} of the token)
 * @param notBefore the earliest issue time of a token that is still accepted
 */
@EventType(topic = "identity.access.v1", type = "tj.omuzgor.identity.access-changed.v1")
public record AccessChanged(String holder, Instant notBefore) implements Event {
    @Override
    public String subject() {
        return holder;
    }
}
