package tj.omuzgor.course.enrollment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.course.cohort.FindCohort;
import tj.omuzgor.course.registry.KnownTeacher;
import tj.omuzgor.course.registry.People;
import tj.omuzgor.course.registry.Person;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.place.Places;

/** What must hold before a teacher is enrolled by a request. */
@ApplicationScoped
class EnrollmentConditions {
    private final CoursePlans plans;
    private final FindCohort cohorts;
    private final People people;
    private final Places places;
    private final Clock clock;

    EnrollmentConditions(CoursePlans plans, FindCohort cohorts, People people, Places places, Clock clock) {
        this.plans = plans;
        this.cohorts = cohorts;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    UUID newId() {
        return Ids.next();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Null where nothing speaks against it.
     *
     * @param ids every id of the teacher
     */
    Uni<@Nullable EnrollResult> refusal(SqlConnection tx, Enrollee wish, Set<UUID> ids) {
        return plans.find(tx, List.of(wish.courseVersionId()))
                .chain(found -> found.isEmpty()
                        ? refused(new EnrollResult.VersionUnknown(wish.courseVersionId()))
                        : ofCohort(tx, wish, ids));
    }

    private Uni<@Nullable EnrollResult> ofCohort(SqlConnection tx, Enrollee wish, Set<UUID> ids) {
        UUID cohortId = wish.cohortId();
        boolean herself = wish.callerId() != null && ids.contains(wish.callerId());
        if (cohortId == null) {
            return herself ? ofTeacher(tx, wish, ids, true) : refused(new EnrollResult.NotPermitted());
        }
        return cohorts.find(tx, cohortId).chain(cohort -> {
            if (cohort == null || !cohort.courseVersionId().equals(wish.courseVersionId())) {
                return refused(new EnrollResult.CohortUnknown(cohortId));
            }
            return herself ? ofTeacher(tx, wish, ids, true) : byManager(tx, wish, ids, cohort);
        });
    }

    private Uni<@Nullable EnrollResult> byManager(
            SqlConnection tx, Enrollee wish, Set<UUID> ids, FindCohort.Found cohort) {
        return places.covers(tx, wish.managed(), cohort.centerId())
                .chain(covered -> covered ? ofTeacher(tx, wish, ids, false) : refused(new EnrollResult.NotPermitted()));
    }

    /** Her own token proves that she exists, be the registry's event still on its way. */
    private Uni<@Nullable EnrollResult> ofTeacher(SqlConnection tx, Enrollee wish, Set<UUID> ids, boolean herself) {
        UUID id = wish.teacherId();
        return people.find(tx, ids).chain(found -> {
            Person person = Objects.requireNonNull(found.get(id), () -> "Nobody locked for " + id);
            KnownTeacher teacher = person.known(id);
            if (teacher == null) {
                return refused(herself ? null : new EnrollResult.TeacherUnknown(id));
            }
            return refused(teacher.hadLeft(now()) ? new EnrollResult.TeacherLeft(id) : null);
        });
    }

    private static Uni<@Nullable EnrollResult> refused(@Nullable EnrollResult result) {
        return Uni.createFrom().item(result);
    }
}
