package tj.omuzgor.contracts.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * The state of an org unit: how it is today, and how it was.
 *
 * @param id the org unit
 * @param code the code it is known by outside, unique
 * @param parentId where it hangs today; null for the country
 * @param nameHistory all names ever, the present ones included, in order of their start
 * @param parentHistory all parents ever, the present one included, in order of their start
 * @param externalIds all numbers others gave it ever
 * @param schoolFacts what the school was like, in order of the start; empty for others than schools
 */
@EventType(topic = "identity.org-unit.v1", type = "tj.omuzgor.identity.org-unit-changed.v1")
public record OrgUnitChanged(
        UUID id,
        String code,
        @Nullable UUID parentId,
        OrgUnitKind kind,
        LocalizedText names,
        List<DatedNames> nameHistory,
        List<DatedParent> parentHistory,
        List<ExternalId> externalIds,
        List<SchoolFacts> schoolFacts)
        implements Event {
    /** Copies the lists; those an older writer left out are empty. */
    public OrgUnitChanged {
        nameHistory = Later.list(nameHistory);
        parentHistory = Later.list(parentHistory);
        externalIds = Later.list(externalIds);
        schoolFacts = Later.list(schoolFacts);
    }

    /** Without its history. */
    public OrgUnitChanged(UUID id, String code, @Nullable UUID parentId, OrgUnitKind kind, LocalizedText names) {
        this(id, code, parentId, kind, names, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
