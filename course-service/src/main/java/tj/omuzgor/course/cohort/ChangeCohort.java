package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import tj.omuzgor.contracts.course.CohortChange;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.platform.place.Places;

/**
 * Changes the name, the places and those sessions of a cohort that have not begun. Where people stand follows from the event: more places
 * seat who waits, a moved session is attended from its new start.
 */
@ApplicationScoped
class ChangeCohort {
    private final Places places;
    private final CoursePlans plans;
    private final Pool pool;
    private final FindCohort find;
    private final CohortTransactions transactions;

    ChangeCohort(Places places, CoursePlans plans, Pool pool, FindCohort find, CohortTransactions transactions) {
        this.places = places;
        this.plans = plans;
        this.pool = pool;
        this.find = find;
        this.transactions = transactions;
    }

    /**
     * Changes it.
     *
     * @param version the one that the caller read
     * @param managed where the caller manages a center: ids of centers and org units
     */
    Uni<ChangeCohortResult> change(UUID id, int version, CohortChange change, Set<UUID> managed) {
        return find.find(pool, id).chain(cohort -> {
            if (cohort == null) {
                return Uni.createFrom().item(new ChangeCohortResult.Unknown(id));
            }
            return places.covers(managed, cohort.centerId())
                    .chain(covered -> covered
                            ? checked(cohort, version, change)
                            : Uni.createFrom().item(new ChangeCohortResult.NotHerCenter(cohort.centerId())));
        });
    }

    private Uni<ChangeCohortResult> checked(FindCohort.Found cohort, int version, CohortChange change) {
        return plans.find(pool, List.of(cohort.courseVersionId())).chain(found -> {
            List<FieldProblem> faults = SessionFaults.of(
                    PlannedSession.of(change), Objects.requireNonNull(found.get(cohort.courseVersionId())));
            return faults.isEmpty()
                    ? write(cohort.id(), version, change)
                    : Uni.createFrom().item(new ChangeCohortResult.Unfit(faults));
        });
    }

    private Uni<ChangeCohortResult> write(UUID id, int version, CohortChange change) {
        return transactions
                .change(id, version, change)
                .onFailure(OptimisticLockException.class)
                .recoverWithItem(() -> new ChangeCohortResult.Outdated(id))
                .onFailure(ConstraintViolationException.class)
                .recoverWithItem(() -> new ChangeCohortResult.NameTaken(change.name()));
    }
}
