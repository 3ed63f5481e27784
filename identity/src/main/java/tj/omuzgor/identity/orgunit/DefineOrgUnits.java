package tj.omuzgor.identity.orgunit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.place.Places;

/** Stores a batch of org units, all of them or none; those that changed are published. */
@ApplicationScoped
class DefineOrgUnits {

    /** Definitions wait for each other: what one batch was checked against must not change under it. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('identity.tree'))";

    private static final String KNOWN = """
            select id, code, parent_id, kind, names from org_unit
            where code = any($1) or parent_id in (select id from org_unit where code = any($2))
            """;

    private static final String PUT = """
            insert into org_unit as u (id, code, parent_id, kind, names, changed_at)
            select id, code, parent_id, kind, names, $2
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, code text, parent_id uuid, kind text, names jsonb)
            on conflict (code) do update
              set parent_id = excluded.parent_id, kind = excluded.kind, names = excluded.names, changed_at = excluded.changed_at
              where (u.parent_id, u.kind, u.names) is distinct from (excluded.parent_id, excluded.kind, excluded.names)
            """;

    private final Pool pool;
    private final Reach reach;
    private final Places places;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    DefineOrgUnits(Pool pool, Reach reach, Places places, Outbox outbox, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.places = places;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Defines org units.
     *
     * @param units where the caller may define
     */
    Uni<DefinitionResult<OrgUnitView>> define(List<OrgUnitDefinition> definitions, Set<UUID> units) {
        return reach.of(units)
                .flatMap(covered -> pool.withTransaction(tx -> tx.query(LOCK)
                        .execute()
                        .chain(() -> known(tx, definitions))
                        .flatMap(known -> decide(tx, new TreeCheck(definitions, known), covered))));
    }

    private Uni<List<OrgUnit>> known(SqlConnection tx, List<OrgUnitDefinition> definitions) {
        var codes = definitions.stream().map(OrgUnitDefinition::code).distinct().toArray(String[]::new);
        var named = definitions.stream()
                .flatMap(definition -> Stream.of(definition.code(), definition.parentCode()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return tx.preparedQuery(KNOWN).execute(Tuple.of(named, codes)).map(rows -> Rows.list(rows, OrgUnit::read));
    }

    private Uni<DefinitionResult<OrgUnitView>> decide(SqlConnection tx, TreeCheck check, Covered covered) {
        var errors = check.errors();
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(new DefinitionResult.Misfit<>(errors));
        }
        var outside = check.outside(covered);
        if (!outside.isEmpty()) {
            return Uni.createFrom().item(new DefinitionResult.OutOfReach<>(outside));
        }
        var fitted = check.fitted();
        return store(tx, fitted)
                .replaceWith(new DefinitionResult.Defined<>(
                        fitted.stream().map(OrgUnit::view).toList()));
    }

    private Uni<Void> store(SqlConnection tx, List<OrgUnit> units) {
        return tx.preparedQuery(PUT)
                .execute(Tuple.of(written(units), Rows.parameter(clock.instant())))
                .chain(() -> places.put(tx, units.stream().map(OrgUnit::place).toList()))
                .chain(() ->
                        outbox.publish(tx, units.stream().map(OrgUnit::changed).toList()));
    }

    private String written(List<OrgUnit> units) {
        try {
            return json.writeValueAsString(units);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Org units are not writable as JSON", impossible);
        }
    }
}
