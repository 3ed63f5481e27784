package tj.omuzgor.contracts.identity;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * The state of a teacher innovation center: how it is today, and how it was.
 *
 * @param unitId the country, region or district it hangs on today
 * @param nameHistory all names ever, the present ones included, in order of their start
 * @param parentHistory all units it ever hung on, the present one included, in order of their start
 * @param externalIds all numbers others gave it ever
 */
@EventType(topic = "identity.center.v1", type = "tj.omuzgor.identity.center-changed.v1")
public record CenterChanged(
        UUID id,
        String code,
        UUID unitId,
        LocalizedText names,
        List<DatedNames> nameHistory,
        List<DatedParent> parentHistory,
        List<ExternalId> externalIds)
        implements Event {
    /** Copies the lists; those an older writer left out are empty. */
    public CenterChanged {
        nameHistory = Later.list(nameHistory);
        parentHistory = Later.list(parentHistory);
        externalIds = Later.list(externalIds);
    }

    /** Without its history. */
    public CenterChanged(UUID id, String code, UUID unitId, LocalizedText names) {
        this(id, code, unitId, names, List.of(), List.of(), List.of());
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
