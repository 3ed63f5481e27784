package tj.omuzgor.course.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.Person;

/** The facts of several people while they are read: what one id of somebody states belongs to all of them. */
final class Gathering {
    private final Map<EnrollmentKey, GatheredFacts> byKey = new LinkedHashMap<>();
    private final List<GatheredFacts> all = new ArrayList<>();

    /**
     * Begins without any fact.
     *
     * @param keys the enrollments concerned
     * @param people by every id of theirs
     */
    Gathering(Collection<EnrollmentKey> keys, Map<UUID, Person> people, Map<UUID, CoursePlan> plans) {
        for (EnrollmentKey key : keys.stream().sorted(EnrollmentKey.ORDER).toList()) {
            if (!byKey.containsKey(key)) {
                Person person = Objects.requireNonNull(people.get(key.teacherId()), () -> "Nobody locked for " + key);
                UUID version = key.courseVersionId();
                GatheredFacts one = new GatheredFacts(version, person, plans.get(version));
                one.keys().forEach(each -> byKey.put(each, one));
                all.add(one);
            }
        }
    }

    /** Of whom the enrollment is. */
    GatheredFacts of(EnrollmentKey key) {
        return Objects.requireNonNull(byKey.get(key), () -> "Nobody gathers " + key);
    }

    /** The enrollments concerned, with those of every other id of the same people. */
    Collection<EnrollmentKey> keys() {
        return byKey.keySet();
    }

    /** By each id. */
    Map<UUID, List<GatheredFacts>> byTeacher() {
        Map<UUID, List<GatheredFacts>> byTeacher = new LinkedHashMap<>();
        byKey.forEach((key, one) -> byTeacher
                .computeIfAbsent(key.teacherId(), teacher -> new ArrayList<>())
                .add(one));
        return byTeacher;
    }

    List<GatheredFacts> all() {
        return all;
    }
}
