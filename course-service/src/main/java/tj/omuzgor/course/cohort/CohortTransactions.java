package tj.omuzgor.course.cohort;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortChange;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.platform.outbox.Outbox;

/**
 * What opening and changing a cohort write: entity and event, each time in one transaction of Hibernate's. The use cases recover what the
 * database refuses, outside of it.
 */
@ApplicationScoped
class CohortTransactions {
    private final CohortRepository cohorts;
    private final Outbox outbox;
    private final Clock clock;

    CohortTransactions(CohortRepository cohorts, Outbox outbox, Clock clock) {
        this.cohorts = cohorts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens it unless it is open. */
    @WithTransaction
    Uni<OpenCohortResult> open(CohortRequest request) {
        return cohorts.findSame(request).chain(same -> {
            if (same != null) {
                return Uni.createFrom().item(compared(same, request));
            }
            Cohort cohort = Cohort.open(request, now());
            return cohorts.persist(cohort)
                    .call(() -> tell(cohort))
                    .map(done -> new OpenCohortResult.Opened(VersionedCohort.of(cohort)));
        });
    }

    /**
     * Changes it.
     *
     * @param version the one that the caller read
     */
    @WithTransaction
    Uni<ChangeCohortResult> change(UUID id, int version, CohortChange change) {
        return cohorts.findWithSessions(id).chain(cohort -> {
            if (cohort == null) {
                return Uni.createFrom().item(new ChangeCohortResult.Unknown(id));
            }
            Instant now = now();
            SessionPlan plan = SessionPlan.of(cohort.held(), PlannedSession.of(change), now);
            ChangeCohortResult settled = settled(cohort, version, change, plan);
            if (settled != null) {
                return Uni.createFrom().item(settled);
            }
            cohort.change(change.name(), change.places(), plan, now);
            return tell(cohort).map(done -> new ChangeCohortResult.AsWished(VersionedCohort.of(cohort)));
        });
    }

    /** What the change comes to without changing anything; null where it is to be made. A repeated one is no lost update. */
    private static @Nullable ChangeCohortResult settled(
            Cohort cohort, int version, CohortChange change, SessionPlan plan) {
        if (!plan.unfit().isEmpty()) {
            return new ChangeCohortResult.Unfit(plan.unfit());
        }
        if (!plan.begun().isEmpty()) {
            return new ChangeCohortResult.SessionsBegun(plan.begun());
        }
        if (cohort.is(change.name(), change.places(), plan)) {
            return new ChangeCohortResult.AsWished(VersionedCohort.of(cohort));
        }
        return cohort.version() == version ? null : new ChangeCohortResult.Outdated(cohort.id());
    }

    private static OpenCohortResult compared(Cohort same, CohortRequest request) {
        return same.is(request)
                ? new OpenCohortResult.AlreadyOpen(VersionedCohort.of(same))
                : new OpenCohortResult.NameTaken(same.id());
    }

    private Uni<Void> tell(Cohort cohort) {
        return cohorts.getSession().chain(session -> outbox.publish(session, List.of(cohort.event())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
