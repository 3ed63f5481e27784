package tj.omuzgor.contracts.identity;

import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * The state of a teacher innovation center.
 *
 * @param unitId the country, region or district it hangs on
 */
@EventType(topic = "identity.center.v1", type = "tj.omuzgor.identity.center-changed.v1")
public record CenterChanged(UUID id, String code, UUID unitId, LocalizedText names) implements Event {
    @Override
    public String subject() {
        return id.toString();
    }
}
