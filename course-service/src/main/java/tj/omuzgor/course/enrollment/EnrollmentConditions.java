package tj.omuzgor.course.enrollment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.course.cohort.FindCohort;
import tj.omuzgor.course.registry.KnownTeacher;
import tj.omuzgor.course.registry.Teachers;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.place.Places;

/** What must hold before a teacher is enrolled by a request. */
@ApplicationScoped
class EnrollmentConditions {
    private final CoursePlans plans;
    private final FindCohort cohorts;
    private final Teachers teachers;
    private final Places places;
    private final Clock clock;

    EnrollmentConditions(CoursePlans plans, FindCohort cohorts, Teachers teachers, Places places, Clock clock) {
        this.plans = plans;
        this.cohorts = cohorts;
        this.teachers = teachers;
        this.places = places;
        this.clock = clock;
    }

    UUID newId() {
        return Ids.next();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Null where nothing speaks against it. */
    Uni<@Nullable EnrollResult> refusal(SqlConnection tx, Enrollee wish) {
        return plans.find(tx, List.of(wish.courseVersionId()))
                .chain(found -> found.isEmpty()
                        ? refused(new EnrollResult.VersionUnknown(wish.courseVersionId()))
                        : ofCohort(tx, wish));
    }

    private Uni<@Nullable EnrollResult> ofCohort(SqlConnection tx, Enrollee wish) {
        UUID cohortId = wish.cohortId();
        if (cohortId == null) {
            return wish.herself() ? ofTeacher(tx, wish) : refused(new EnrollResult.NotPermitted());
        }
        return cohorts.find(tx, cohortId).chain(cohort -> {
            if (cohort == null || !cohort.courseVersionId().equals(wish.courseVersionId())) {
                return refused(new EnrollResult.CohortUnknown(cohortId));
            }
            return wish.herself() ? ofTeacher(tx, wish) : byManager(tx, wish, cohort);
        });
    }

    private Uni<@Nullable EnrollResult> byManager(SqlConnection tx, Enrollee wish, FindCohort.Found cohort) {
        return places.covers(tx, wish.managed(), cohort.centerId())
                .chain(covered -> covered ? ofTeacher(tx, wish) : refused(new EnrollResult.NotPermitted()));
    }

    /** Her own token proves that she exists, be the registry's event still on its way. */
    private Uni<@Nullable EnrollResult> ofTeacher(SqlConnection tx, Enrollee wish) {
        return teachers.find(tx, List.of(wish.teacherId())).chain(found -> {
            KnownTeacher teacher = found.get(wish.teacherId());
            if (teacher == null) {
                return wish.herself() ? refused(null) : refused(new EnrollResult.TeacherUnknown(wish.teacherId()));
            }
            Instant left = teacher.leftAt();
            return refused(left != null && !now().isBefore(left) ? new EnrollResult.TeacherLeft(teacher.id()) : null);
        });
    }

    private static Uni<@Nullable EnrollResult> refused(@Nullable EnrollResult result) {
        return Uni.createFrom().item(result);
    }
}
