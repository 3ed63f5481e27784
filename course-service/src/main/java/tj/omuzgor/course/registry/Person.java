package tj.omuzgor.course.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with every id that the registry knows her by. Most people have one.
 *
 * @param ids ascending
 * @param countsAs the id whose entry speaks for her; the others keep what they said when they were merged away
 * @param teachers by id, those that the registry has told of
 */
public record Person(List<UUID> ids, UUID countsAs, Map<UUID, KnownTeacher> teachers) {

    /** Somebody of one id. */
    public static Person of(UUID id, @Nullable KnownTeacher teacher) {
        return new Person(List.of(id), id, teacher == null ? Map.of() : Map.of(id, teacher));
    }

    /** What the registry says of her: by the id she counts as, or where it has not told of that one by another; null where of neither. */
    public @Nullable KnownTeacher known(UUID id) {
        KnownTeacher own = teachers.get(countsAs);
        return own == null ? teachers.get(id) : own;
    }

    /** Whether she was registered by then, under whichever id. */
    public boolean registeredBy(Instant at) {
        return teachers.values().stream().anyMatch(teacher -> !at.isBefore(teacher.registeredAt()));
    }
}
