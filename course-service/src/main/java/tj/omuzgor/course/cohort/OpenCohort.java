package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.platform.place.Places;

/**
 * Opens a cohort at a center. The same center, version and name is the same cohort. The tree of places and the published version, which
 * never changes, are looked up before the transaction begins.
 */
@ApplicationScoped
class OpenCohort {
    private final Places places;
    private final CoursePlans plans;
    private final Pool pool;
    private final CohortTransactions transactions;

    OpenCohort(Places places, CoursePlans plans, Pool pool, CohortTransactions transactions) {
        this.places = places;
        this.plans = plans;
        this.pool = pool;
        this.transactions = transactions;
    }

    /**
     * Opens it.
     *
     * @param managed where the caller manages a center: ids of centers and org units
     */
    Uni<OpenCohortResult> open(CohortRequest request, Set<UUID> managed) {
        return places.covers(managed, request.centerId())
                .chain(covered -> covered
                        ? opened(request)
                        : Uni.createFrom().item(new OpenCohortResult.NotHerCenter(request.centerId())));
    }

    private Uni<OpenCohortResult> opened(CohortRequest request) {
        return plans.find(pool, List.of(request.courseVersionId())).chain(found -> {
            CoursePlan plan = found.get(request.courseVersionId());
            List<FieldProblem> faults = plan == null
                    ? List.of(new FieldProblem(
                            "/courseVersionId", "is no published course version: " + request.courseVersionId()))
                    : SessionFaults.of(PlannedSession.of(request), plan);
            return faults.isEmpty() ? write(request) : Uni.createFrom().item(new OpenCohortResult.Unfit(faults));
        });
    }

    /** Where another request opened it in between, it is found at the second look. */
    private Uni<OpenCohortResult> write(CohortRequest request) {
        return transactions
                .open(request)
                .onFailure(ConstraintViolationException.class)
                .recoverWithUni(() -> transactions.open(request));
    }
}
