package tj.omuzgor.identity.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who is whom, by the merges in force alone. Merges hold in the order of their instants: each lets all who count as one teacher count as
 * whomever the other one counts as by then. A merge within one person has no effect.
 */
final class AliasSets {

    private static final Comparator<Merge> ORDER =
            Comparator.comparing(Merge::at).thenComparing(Merge::id);

    /** From somebody who was merged away to whom she was merged into; the last one of such a way is the person. */
    private final Map<UUID, UUID> into = new HashMap<>();

    private AliasSets() {}

    static AliasSets of(Collection<Merge> inForce) {
        var sets = new AliasSets();
        inForce.stream().sorted(ORDER).forEach(sets::apply);
        return sets;
    }

    /** Whom a teacher counts as: herself where no merge says otherwise. */
    UUID personOf(UUID teacher) {
        var person = teacher;
        for (var next = into.get(person); next != null; next = into.get(person)) {
            person = next;
        }
        return person;
    }

    private void apply(Merge merge) {
        var teacher = personOf(merge.teacherId());
        var person = personOf(merge.personId());
        if (!teacher.equals(person)) {
            into.put(teacher, person);
        }
    }
}
