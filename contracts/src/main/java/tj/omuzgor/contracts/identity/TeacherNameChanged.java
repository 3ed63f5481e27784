package tj.omuzgor.contracts.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * A teacher's name, on a topic of its own so that a tombstone can erase it. Tajik Cyrillic, NFC; in Latin letters where the registry
 * knows how she writes herself.
 */
@EventType(topic = "identity.teacher-name.v1", type = "tj.omuzgor.identity.teacher-name-changed.v1")
public record TeacherNameChanged(
        UUID id,
        String family,
        String given,
        @Nullable String patronymic,
        @Nullable LatinName latin) implements Event {

    /** Without the Latin name. */
    public TeacherNameChanged(UUID id, String family, String given, @Nullable String patronymic) {
        this(id, family, given, patronymic, null);
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
