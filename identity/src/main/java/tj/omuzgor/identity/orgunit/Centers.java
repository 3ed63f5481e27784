package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.contracts.identity.PlaceHistoryView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Reads centers. */
@ApplicationScoped
class Centers {

    private static final String COLUMNS = "select id, code, unit_id, names from center ";
    private static final String BY_IDS = COLUMNS + "where id = any($1) order by code";
    private static final String PAGE = COLUMNS + "where $1::text is null or code > $1 order by code limit $2";

    private final Pool pool;
    private final PlaceHistories histories;

    Centers(Pool pool, PlaceHistories histories) {
        this.pool = pool;
        this.histories = histories;
    }

    /** How a center was over time, or null where there is none of that id. */
    Uni<@Nullable PlaceHistoryView> history(UUID id) {
        return histories(List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** How centers were over time; unknown ids are left out. */
    Uni<List<PlaceHistoryView>> histories(Collection<UUID> ids) {
        return byIds(ids)
                .map(found -> found.stream().map(CenterView::id).toList())
                .flatMap(known -> histories.views(pool, known));
    }

    Uni<List<CenterView>> byIds(Collection<UUID> ids) {
        return pool.preparedQuery(BY_IDS)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, row -> Center.read(row).view()));
    }

    Uni<Page<CenterView>> page(Paging paging) {
        var cursor = paging.cursor();
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(cursor == null ? null : cursor.text(0), paging.limit()))
                .map(rows -> Rows.list(rows, Center::read))
                .map(centers -> paging.page(centers, center -> Cursor.of(center.code()), Center::view));
    }
}
