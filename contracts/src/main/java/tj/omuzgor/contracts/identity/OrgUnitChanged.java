package tj.omuzgor.contracts.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * The state of an org unit. The parent of the country is null.
 *
 * @param id the org unit
 * @param code the code it is known by outside, unique
 */
@EventType(topic = "identity.org-unit.v1", type = "tj.omuzgor.identity.org-unit-changed.v1")
public record OrgUnitChanged(UUID id, String code, @Nullable UUID parentId, OrgUnitKind kind, LocalizedText names)
        implements Event {
    @Override
    public String subject() {
        return id.toString();
    }
}
