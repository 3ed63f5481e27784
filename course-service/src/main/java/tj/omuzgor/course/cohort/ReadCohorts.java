package tj.omuzgor.course.cohort;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Shows cohorts, without the people in them. */
@ApplicationScoped
class ReadCohorts {
    private static final UUID FIRST = new UUID(0, 0);

    private final CohortRepository cohorts;

    ReadCohorts(CohortRepository cohorts) {
        this.cohorts = cohorts;
    }

    @WithSession
    Uni<Page<CohortView>> list(@Nullable UUID center, Paging paging) {
        Cursor after = paging.cursor();
        return cohorts.listAfter(center, after == null ? FIRST : after.uuid(0), paging.limit())
                .map(rows -> paging.page(rows, cohort -> Cursor.of(cohort.id()), Cohort::view));
    }

    @WithSession
    Uni<@Nullable VersionedCohort> find(UUID id) {
        return cohorts.findWithSessions(id).map(cohort -> cohort == null ? null : VersionedCohort.of(cohort));
    }
}
