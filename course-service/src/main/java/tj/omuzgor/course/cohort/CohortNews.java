package tj.omuzgor.course.cohort;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.course.CohortChanged;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.platform.outbox.Outbox;

/** Tells other services and the features above of a cohort, in the transaction that opened it. */
@ApplicationScoped
class CohortNews {
    private final Cohorts cohorts;
    private final Outbox outbox;
    private final List<AfterOpening> after;

    CohortNews(Cohorts cohorts, Outbox outbox, @All List<AfterOpening> after) {
        this.cohorts = cohorts;
        this.outbox = outbox;
        this.after = after;
    }

    Uni<CohortView> tell(SqlConnection tx, UUID cohortId) {
        Uni<CohortView> view = cohorts.find(tx, List.of(cohortId))
                .map(List::getFirst)
                .call(cohort -> outbox.publish(tx, List.of(event(cohort))));
        for (AfterOpening one : after) {
            view = view.call(() -> one.opened(tx, cohortId));
        }
        return view;
    }

    private static CohortChanged event(CohortView cohort) {
        return new CohortChanged(
                cohort.id(),
                cohort.courseVersionId(),
                cohort.centerId(),
                cohort.name(),
                cohort.places(),
                cohort.sessions());
    }
}
