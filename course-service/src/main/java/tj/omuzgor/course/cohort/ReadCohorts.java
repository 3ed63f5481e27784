package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Shows cohorts, without the people in them. */
@ApplicationScoped
class ReadCohorts {
    private final Pool pool;
    private final Cohorts cohorts;

    ReadCohorts(Pool pool, Cohorts cohorts) {
        this.pool = pool;
        this.cohorts = cohorts;
    }

    Uni<Page<CohortView>> list(@Nullable UUID center, Paging paging) {
        Cursor after = paging.cursor();
        return cohorts.list(pool, center, after == null ? null : after.uuid(0), paging.limit())
                .map(rows -> paging.page(rows, cohort -> Cursor.of(cohort.id()), cohort -> cohort));
    }

    Uni<@Nullable CohortView> find(UUID id) {
        return cohorts.find(pool, List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }
}
