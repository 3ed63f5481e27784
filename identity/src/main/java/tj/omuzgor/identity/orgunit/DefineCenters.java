package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.CenterDefinition;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.identity.row.Rows;

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
              set unit_id = excluded.unit_id, names = excluded.names, changed_at = excluded.changed_at, digest = null
              where (c.unit_id, c.names) is distinct from (excluded.unit_id, excluded.names)
            """;

    private final Definitions definitions;
    private final StorePlaces storePlaces;

    DefineCenters(Definitions definitions, StorePlaces storePlaces) {
        this.definitions = definitions;
        this.storePlaces = storePlaces;
    }

    /**
     * Defines centers.
     *
     * @param units where the caller may define
     */
    Uni<DefinitionResult<CenterView>> define(List<CenterDefinition> wanted, Set<UUID> units) {
        return definitions.define(units, tx -> check(tx, wanted), (tx, centers) -> storePlaces.store(tx, PUT, centers));
    }

    private Uni<CenterCheck> check(SqlConnection tx, List<CenterDefinition> wanted) {
        var unitCodes = wanted.stream().map(CenterDefinition::unitCode).toArray(String[]::new);
        var codes = wanted.stream().map(CenterDefinition::code).toArray(String[]::new);
        return tx.preparedQuery(UNITS)
                .execute(Tuple.tuple().addArrayOfString(unitCodes))
                .map(rows -> Rows.list(rows, OrgUnit::read))
                .flatMap(units -> tx.preparedQuery(KNOWN)
                        .execute(Tuple.tuple().addArrayOfString(codes))
                        .map(rows ->
                                new CenterCheck(wanted, units, Rows.list(rows, Center::read), storePlaces.today())));
    }
}
