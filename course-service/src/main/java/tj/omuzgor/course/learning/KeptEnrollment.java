package tj.omuzgor.course.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.course.EnrollmentStatus;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.registry.Person;

/**
 * An enrollment of somebody with one id as it stands, with all that adding records of learning to it needs.
 *
 * @param activities the state of every activity of the version
 */
record KeptEnrollment(
        CoursePlan plan, EnrollmentSnapshot snapshot, Person person, Map<UUID, ActivityState> activities) {

    /** How those of the records stand that belong to an activity of the version. */
    Map<UUID, Standing> standings(List<Facts.Learned> records) {
        Set<UUID> ids = new HashSet<>(snapshot.aliases());
        ids.add(snapshot.id());
        Map<UUID, Standing> standings = new HashMap<>();
        for (Facts.Learned record : records) {
            if (activities.containsKey(record.activityId())) {
                standings.put(record.id(), Standing.of(record, plan, ids, person));
            }
        }
        return standings;
    }

    /** The state with more records that count. */
    Derived with(List<Facts.Learned> records) {
        List<ActivityState> states = new ArrayList<>();
        for (PublishedActivity activity : plan.activities()) {
            states.add(new ActivityDerivation(
                            activity, activities.getOrDefault(activity.id(), ActivityState.untouched(activity)))
                    .records(records.stream()
                            .filter(record -> record.activityId().equals(activity.id()))
                            .toList())
                    .state());
        }
        EnrollmentStatus status = records.isEmpty() ? snapshot.status() : EnrollmentStatus.STARTED;
        return new Derived(plan, snapshot.with(status, Attainment.completedAt(states)), states);
    }

    /** What of a later state moved: the activities alone. */
    Derived moved(Derived later) {
        return new Derived(
                plan,
                later.snapshot(),
                later.activities().stream()
                        .filter(state -> !state.equals(activities.get(state.activityId())))
                        .toList());
    }
}
