package tj.omuzgor.course.enrollment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.learning.EnrollmentKey;
import tj.omuzgor.course.learning.EnrollmentSnapshot;
import tj.omuzgor.course.learning.FactStore;
import tj.omuzgor.course.learning.FollowUp;

/** Enrolls a teacher by a request. Twice is once; a cohort gives no more places than it has, however many ask at the same time. */
@ApplicationScoped
class EnrollTeacher {
    private final Pool pool;
    private final EnrollmentConditions conditions;
    private final FactStore facts;
    private final FollowUp followUp;
    private final ReadEnrollments read;

    EnrollTeacher(
            Pool pool, EnrollmentConditions conditions, FactStore facts, FollowUp followUp, ReadEnrollments read) {
        this.pool = pool;
        this.conditions = conditions;
        this.facts = facts;
        this.followUp = followUp;
        this.read = read;
    }

    /** Thrown to take everything back that enrolling wrote before the lack of places showed. */
    private static final class NoPlaceLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoPlaceLeft() {
            super(null, null, false, false);
        }
    }

    Uni<EnrollResult> enroll(Enrollee wish) {
        EnrollmentKey key = new EnrollmentKey(wish.teacherId(), wish.courseVersionId());
        return pool.withTransaction(tx -> followUp.lock(tx, List.of(key.teacherId()))
                        .chain(ids -> conditions.refusal(tx, wish, ids))
                        .chain(refusal -> refusal != null
                                ? Uni.createFrom().item(refusal)
                                : read.snapshot(tx, key.enrollmentId()).chain(before -> decide(tx, wish, key, before))))
                .onFailure(NoPlaceLeft.class)
                .recoverWithItem(() -> full(wish.cohortId()));
    }

    private Uni<EnrollResult> decide(
            SqlConnection tx, Enrollee wish, EnrollmentKey key, @Nullable EnrollmentSnapshot before) {
        UUID cohort = wish.cohortId();
        if (before == null) {
            return request(tx, cohort, key);
        }
        UUID present = before.cohortId();
        if (cohort == null) {
            return read.view(tx, before).map(EnrollResult.AlreadyEnrolled::new);
        }
        if (present != null && !cohort.equals(present)) {
            return Uni.createFrom().item(new EnrollResult.InOtherCohort(present));
        }
        return read.placed(tx, before)
                .chain(placed -> present != null && placed
                        ? read.view(tx, before).map(EnrollResult.AlreadyEnrolled::new)
                        : request(tx, cohort, key));
    }

    private Uni<EnrollResult> request(SqlConnection tx, @Nullable UUID cohort, EnrollmentKey key) {
        return facts.request(tx, key, conditions.newId(), cohort, conditions.now())
                .chain(() -> followUp.follow(tx, key))
                .chain(() -> read.snapshot(tx, key.enrollmentId()))
                .chain(after -> enrolled(tx, key, after));
    }

    private Uni<EnrollResult> enrolled(SqlConnection tx, EnrollmentKey key, @Nullable EnrollmentSnapshot after) {
        if (after == null) {
            throw new IllegalStateException("Nothing was derived of " + key);
        }
        return read.placed(tx, after)
                .chain(placed -> placed
                        ? read.view(tx, after).map(EnrollResult.Enrolled::new)
                        : Uni.createFrom().failure(new NoPlaceLeft()));
    }

    private static EnrollResult full(@Nullable UUID cohort) {
        if (cohort == null) {
            throw new IllegalStateException("No place where none is needed");
        }
        return new EnrollResult.CohortFull(cohort);
    }
}
