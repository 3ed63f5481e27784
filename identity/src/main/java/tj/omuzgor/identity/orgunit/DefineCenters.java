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
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.CenterDefinition;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.place.Places;

/** Stores a batch of centers, all of them or none; those that changed are published. */
@ApplicationScoped
class DefineCenters {

    private static final String UNITS = "select id, code, parent_id, kind, names from org_unit where code = any($1)";
    private static final String KNOWN = "select id, code, unit_id, names from center where code = any($1)";
    private static final String PUT = """
            insert into center as c (id, code, unit_id, names, changed_at)
            select id, code, unit_id, names, $2
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, code text, unit_id uuid, names jsonb)
            on conflict (code) do update
              set unit_id = excluded.unit_id, names = excluded.names, changed_at = excluded.changed_at
              where (c.unit_id, c.names) is distinct from (excluded.unit_id, excluded.names)
            """;

    private final Pool pool;
    private final Reach reach;
    private final Places places;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    DefineCenters(Pool pool, Reach reach, Places places, Outbox outbox, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.places = places;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Defines centers.
     *
     * @param units where the caller may define
     */
    Uni<DefinitionResult<CenterView>> define(List<CenterDefinition> definitions, Set<UUID> units) {
        return reach.of(units)
                .flatMap(covered -> pool.withTransaction(tx -> tx.query(DefineOrgUnits.LOCK)
                        .execute()
                        .chain(() -> check(tx, definitions))
                        .flatMap(check -> decide(tx, check, covered))));
    }

    private Uni<CenterCheck> check(SqlConnection tx, List<CenterDefinition> definitions) {
        var unitCodes = definitions.stream().map(CenterDefinition::unitCode).toArray(String[]::new);
        var codes = definitions.stream().map(CenterDefinition::code).toArray(String[]::new);
        return tx.preparedQuery(UNITS)
                .execute(Tuple.tuple().addArrayOfString(unitCodes))
                .map(rows -> Rows.list(rows, OrgUnit::read))
                .flatMap(units -> tx.preparedQuery(KNOWN)
                        .execute(Tuple.tuple().addArrayOfString(codes))
                        .map(rows -> new CenterCheck(definitions, units, Rows.list(rows, Center::read))));
    }

    private Uni<DefinitionResult<CenterView>> decide(SqlConnection tx, CenterCheck check, Covered covered) {
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
                        fitted.stream().map(Center::view).toList()));
    }

    private Uni<Void> store(SqlConnection tx, List<Center> centers) {
        return tx.preparedQuery(PUT)
                .execute(Tuple.of(written(centers), Rows.parameter(clock.instant())))
                .chain(() -> places.put(tx, centers.stream().map(Center::place).toList()))
                .chain(() ->
                        outbox.publish(tx, centers.stream().map(Center::changed).toList()));
    }

    private String written(List<Center> centers) {
        try {
            return json.writeValueAsString(centers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Centers are not writable as JSON", impossible);
        }
    }
}
