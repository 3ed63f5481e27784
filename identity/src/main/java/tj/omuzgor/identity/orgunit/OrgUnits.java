package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Reads org units. */
@ApplicationScoped
class OrgUnits {

    private static final String COLUMNS = "select id, code, parent_id, kind, names from org_unit ";
    private static final String BY_IDS = COLUMNS + "where id = any($1) order by code";
    private static final String PAGE = COLUMNS + """
            where ($1::uuid is null or parent_id = $1) and ($2::text is null or kind = $2) and ($3::text is null or code = $3)
              and ($4::text is null or code > $4)
            order by code limit $5
            """;

    private final Pool pool;

    OrgUnits(Pool pool) {
        this.pool = pool;
    }

    /** Which org units a list holds; null stands for any. */
    record Filter(
            @Nullable UUID parent,
            @Nullable OrgUnitKind kind,
            @Nullable String code) {}

    Uni<List<OrgUnit>> byIds(Collection<UUID> ids) {
        return byIds(pool, ids);
    }

    Uni<List<OrgUnit>> byIds(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(BY_IDS)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, OrgUnit::read));
    }

    Uni<Page<OrgUnitView>> page(Filter filter, Paging paging) {
        var cursor = paging.cursor();
        var kind = filter.kind();
        var parameters = Tuple.of(
                filter.parent(),
                kind == null ? null : kind.name().toLowerCase(Locale.ROOT),
                filter.code(),
                cursor == null ? null : cursor.text(0),
                paging.limit());
        return pool.preparedQuery(PAGE)
                .execute(parameters)
                .map(rows -> Rows.list(rows, OrgUnit::read))
                .map(units -> paging.page(units, unit -> Cursor.of(unit.code()), OrgUnit::view));
    }
}
