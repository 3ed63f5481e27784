package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.course.registry.KnownTeacher;

/**
 * What SYNC means for one id of a person, written as plainly as can be: every unit and every second is an element of a set, every fact of
 * any id of hers is hers. Instants are whole seconds.
 */
@NullUnmarked
final class NaiveModel {
    final Map<UUID, Integer> seen = new TreeMap<>();
    final Map<UUID, Long> active = new TreeMap<>();
    final Map<UUID, Instant> completed = new TreeMap<>();
    /** Of all her ids. */
    final Set<RecordRef> counted = new HashSet<>();

    final Set<UUID> aliases = new HashSet<>();
    Instant enrolledAt;
    Instant completedAt;
    private final Facts facts;
    private final Set<UUID> names = new HashSet<>();

    NaiveModel(Facts facts, UUID id) {
        this.facts = facts;
        for (Facts.Request request : facts.requests()) {
            if (known(request.teacherId(), request.at())) {
                counted.add(request.ref());
                names.add(request.alias());
                names.add(new EnrollmentKey(request.teacherId(), facts.courseVersionId()).enrollmentId());
                if (request.teacherId().equals(id)) {
                    aliases.add(request.alias());
                    enrolledAt = enrolledAt == null || request.at().isBefore(enrolledAt) ? request.at() : enrolledAt;
                }
            }
        }
        Instant last = Instant.EPOCH;
        boolean all = true;
        for (PublishedActivity activity : facts.plan().activities()) {
            Instant done = activity(activity);
            all = all && done != null;
            last = done != null && done.isAfter(last) ? done : last;
        }
        completedAt = all ? last : null;
        if (enrolledAt == null) {
            completedAt = null;
            completed.clear();
            seen.replaceAll((activity, units) -> 0);
            active.replaceAll((activity, seconds) -> 0L);
        }
    }

    /** Whether the registry knew her by then under any id, and by the id she counts as, where it knows that, as no leaver. */
    private boolean known(UUID id, Instant at) {
        boolean registered = false;
        for (KnownTeacher teacher : facts.person().teachers().values()) {
            registered = registered || !at.isBefore(teacher.registeredAt());
        }
        KnownTeacher own = facts.person().teachers().get(facts.person().countsAs());
        own = own == null ? facts.person().teachers().get(id) : own;
        return registered && own != null && (own.leftAt() == null || at.isBefore(own.leftAt()));
    }

    private Instant activity(PublishedActivity activity) {
        Map<UUID, Facts.Learned> own = new HashMap<>();
        for (Facts.Learned record : facts.records()) {
            if (record.activityId().equals(activity.id())
                    && names.contains(record.enrollmentId())
                    && known(record.owner(), record.at())) {
                own.merge(record.id(), record, (one, other) -> one.at().isBefore(other.at()) ? one : other);
                counted.add(record.ref());
            }
        }
        Set<Long> units = new HashSet<>();
        Set<Long> seconds = new HashSet<>();
        Instant done = null;
        for (Facts.Learned record : own.values().stream()
                .sorted(Comparator.comparing(Facts.Learned::at).thenComparing(Facts.Learned::id))
                .toList()) {
            for (long[] range : record.seen()) {
                for (long unit = range[0]; unit < range[1]; unit++) {
                    if (unit >= 0 && unit < activity.planned()) {
                        units.add(unit);
                    }
                }
            }
            for (long second = 1; second <= record.activeSeconds(); second++) {
                seconds.add(record.at().getEpochSecond() - second);
            }
            boolean bySeeing = activity.kind() == ActivityKind.READING || activity.kind() == ActivityKind.VIDEO;
            if (done == null && bySeeing && (record.completes() || units.size() == activity.planned())) {
                done = record.at();
            }
        }
        done = earliest(done, attendedAt(activity));
        done = earliest(done, passedAt(activity));
        seen.put(activity.id(), units.size());
        active.put(activity.id(), (long) seconds.size());
        if (done != null) {
            completed.put(activity.id(), done);
        }
        return done;
    }

    private Instant attendedAt(PublishedActivity activity) {
        Instant at = null;
        for (Facts.Attendance attendance : facts.attendances()) {
            if (attendance.activityId().equals(activity.id())) {
                at = earliest(at, attendance.at());
            }
        }
        return at;
    }

    private Instant passedAt(PublishedActivity activity) {
        Instant at = null;
        for (Facts.Grade grade : facts.grades()) {
            if (grade.activityId().equals(activity.id())
                    && grade.passed()
                    && names.contains(grade.enrollmentId())
                    && known(grade.teacherId(), grade.at())) {
                at = earliest(at, grade.at());
            }
        }
        return at;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
