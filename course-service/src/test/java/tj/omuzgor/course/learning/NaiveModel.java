package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.PublishedActivity;

/** What SYNC means, written as plainly as can be: every unit and every second is an element of a set. Instants are whole seconds. */
@NullUnmarked
final class NaiveModel {
    final Map<UUID, Integer> seen = new TreeMap<>();
    final Map<UUID, Long> active = new TreeMap<>();
    final Map<UUID, Instant> completed = new TreeMap<>();
    final Set<UUID> counted = new HashSet<>();
    final Set<UUID> aliases = new HashSet<>();
    Instant enrolledAt;
    Instant completedAt;

    NaiveModel(Facts facts) {
        Instant registered = facts.teacher().registeredAt();
        for (Facts.Request request : facts.requests()) {
            if (!request.at().isBefore(registered)) {
                counted.add(request.id());
                aliases.add(request.alias());
                enrolledAt = enrolledAt == null || request.at().isBefore(enrolledAt) ? request.at() : enrolledAt;
            }
        }
        if (enrolledAt == null) {
            for (PublishedActivity activity : facts.plan().activities()) {
                seen.put(activity.id(), 0);
                active.put(activity.id(), 0L);
            }
            return;
        }
        Instant last = Instant.EPOCH;
        boolean all = true;
        for (PublishedActivity activity : facts.plan().activities()) {
            Instant done = activity(facts, activity, registered);
            all = all && done != null;
            last = done != null && done.isAfter(last) ? done : last;
        }
        completedAt = all ? last : null;
    }

    private Instant activity(Facts facts, PublishedActivity activity, Instant registered) {
        List<Facts.Learned> own = new ArrayList<>();
        for (Facts.Learned record : facts.records()) {
            boolean known = aliases.contains(record.enrollmentId())
                    || record.enrollmentId().equals(facts.key().enrollmentId());
            if (record.activityId().equals(activity.id())
                    && known
                    && !record.at().isBefore(registered)) {
                own.add(record);
                counted.add(record.id());
            }
        }
        own.sort(Comparator.comparing(Facts.Learned::at).thenComparing(Facts.Learned::id));
        Set<Long> units = new HashSet<>();
        Set<Long> seconds = new HashSet<>();
        Instant done = null;
        for (Facts.Learned record : own) {
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
        for (Facts.Attendance attendance : facts.attendances()) {
            if (attendance.activityId().equals(activity.id())) {
                done = done == null || attendance.at().isBefore(done) ? attendance.at() : done;
            }
        }
        for (Facts.Grade grade : facts.grades()) {
            if (grade.activityId().equals(activity.id()) && grade.passed() && aliases.contains(grade.enrollmentId())) {
                done = done == null || grade.at().isBefore(done) ? grade.at() : done;
            }
        }
        seen.put(activity.id(), units.size());
        active.put(activity.id(), (long) seconds.size());
        if (done != null) {
            completed.put(activity.id(), done);
        }
        return done;
    }
}
