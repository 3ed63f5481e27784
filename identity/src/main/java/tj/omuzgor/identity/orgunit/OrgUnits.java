package tj.omuzgor.identity.orgunit;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ChildrenView;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.identity.PlaceHistoryView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Reads org units. */
@ApplicationScoped
class OrgUnits {

    private static final String COLUMNS = "select id, code, parent_id, kind, names from org_unit ";
    private static final String BY_IDS = COLUMNS + "where id = any($1) order by code";
    private static final String CHILDREN = """
            select u.id, u.code, u.parent_id, u.kind, u.names
            from (select distinct unnest($1::uuid[]) as id) p
            cross join lateral (
              select id, code, parent_id, kind, names from org_unit where parent_id = p.id order by code limit $2) u
            order by u.parent_id, u.code
            """;
    private static final String SCHOOLS = COLUMNS + """
            where kind = 'school' and ($1::uuid[] is null or id = any($1)) and ($2::text is null or code > $2) order by code limit $3
            """;
    private static final String PAGE = COLUMNS + """
            where ($1::uuid is null or parent_id = $1) and ($2::text is null or kind = $2) and ($3::text is null or code = $3)
              and ($4::text is null or id in (
                   select place_id from place_external_id x
                   where x.value = substr($4, strpos($4, ':') + 1) and x.scheme = split_part($4, ':', 1)
                     and x.to_day is null and x.withdrawn_at is null))
              and ($5::text is null or code > $5)
            order by code limit $6
            """;

    private final Pool pool;
    private final PlaceHistories histories;

    OrgUnits(Pool pool, PlaceHistories histories) {
        this.pool = pool;
        this.histories = histories;
    }

    /** Which org units a list holds; null stands for any. */
    record Filter(
            @Nullable UUID parent,
            @Nullable OrgUnitKind kind,
            @Nullable String code,
            @Nullable String externalId) {}

    Uni<List<OrgUnit>> byIds(Collection<UUID> ids) {
        return byIds(pool, ids);
    }

    Uni<List<OrgUnit>> byIds(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(BY_IDS)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, OrgUnit::read));
    }

    /** How an org unit was over time, or null where there is none of that id. */
    Uni<@Nullable PlaceHistoryView> history(UUID id) {
        return histories(List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** How org units were over time; unknown ids are left out. */
    Uni<List<PlaceHistoryView>> histories(Collection<UUID> ids) {
        return byIds(ids)
                .map(found -> found.stream().map(OrgUnit::id).toList())
                .flatMap(known -> histories.views(pool, known));
    }

    /** The first of what hangs on each of the parents; one that is unknown has nothing. */
    Uni<List<ChildrenView>> children(List<UUID> parents, Paging paging) {
        return pool.preparedQuery(CHILDREN)
                .execute(Tuple.of(parents.toArray(UUID[]::new), paging.limit()))
                .map(rows -> Rows.list(rows, OrgUnit::read))
                .map(units -> {
                    var byParent =
                            units.stream().collect(Collectors.groupingBy(unit -> requireNonNull(unit.parentId())));
                    return parents.stream()
                            .distinct()
                            .map(parent -> children(parent, byParent.getOrDefault(parent, List.of()), paging))
                            .toList();
                });
    }

    private static ChildrenView children(UUID parent, List<OrgUnit> units, Paging paging) {
        var page = paging.page(units, unit -> Cursor.of(unit.code()), OrgUnit::view);
        return new ChildrenView(parent, page.items(), page.nextCursor());
    }

    /** The schools among some places. */
    Uni<Page<OrgUnitView>> schools(Covered covered, Paging paging) {
        var cursor = paging.cursor();
        var places = covered.everything() ? null : covered.places().toArray(UUID[]::new);
        return pool.preparedQuery(SCHOOLS)
                .execute(Tuple.of(places, cursor == null ? null : cursor.text(0), paging.limit()))
                .map(rows -> Rows.list(rows, OrgUnit::read))
                .map(units -> paging.page(units, unit -> Cursor.of(unit.code()), OrgUnit::view));
    }

    Uni<Page<OrgUnitView>> page(Filter filter, Paging paging) {
        var cursor = paging.cursor();
        var kind = filter.kind();
        var parameters = Tuple.of(
                filter.parent(),
                kind == null ? null : kind.name().toLowerCase(Locale.ROOT),
                filter.code(),
                filter.externalId(),
                cursor == null ? null : cursor.text(0),
                paging.limit());
        return pool.preparedQuery(PAGE)
                .execute(parameters)
                .map(rows -> Rows.list(rows, OrgUnit::read))
                .map(units -> paging.page(units, unit -> Cursor.of(unit.code()), OrgUnit::view));
    }
}
