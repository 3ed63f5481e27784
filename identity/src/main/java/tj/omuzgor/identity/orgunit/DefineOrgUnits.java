package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.identity.row.Rows;

/** Stores a batch of org units, all of them or none; those that changed are published. */
@ApplicationScoped
class DefineOrgUnits {

    private static final String KNOWN = """
            select id, code, parent_id, kind, names from org_unit
            where code = any($1) or parent_id in (select id from org_unit where code = any($2))
            """;

    private static final String PUT = """
            insert into org_unit as u (id, code, parent_id, kind, names, changed_at)
            select id, code, parent_id, kind, names, $2
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, code text, parent_id uuid, kind text, names jsonb)
            on conflict (code) do update
              set parent_id = excluded.parent_id, kind = excluded.kind, names = excluded.names, changed_at = excluded.changed_at, digest = null
              where (u.parent_id, u.kind, u.names) is distinct from (excluded.parent_id, excluded.kind, excluded.names)
            """;

    private final Definitions definitions;
    private final StorePlaces storePlaces;

    DefineOrgUnits(Definitions definitions, StorePlaces storePlaces) {
        this.definitions = definitions;
        this.storePlaces = storePlaces;
    }

    /**
     * Defines org units.
     *
     * @param units where the caller may define
     */
    Uni<DefinitionResult<OrgUnitView>> define(List<OrgUnitDefinition> wanted, Set<UUID> units) {
        return definitions.define(
                units, tx -> check(tx, wanted), (tx, orgUnits) -> storePlaces.store(tx, PUT, orgUnits));
    }

    private Uni<TreeCheck> check(SqlConnection tx, List<OrgUnitDefinition> wanted) {
        var codes = wanted.stream().map(OrgUnitDefinition::code).distinct().toArray(String[]::new);
        var named = wanted.stream()
                .flatMap(definition -> Stream.of(definition.code(), definition.parentCode()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        return tx.preparedQuery(KNOWN)
                .execute(Tuple.of(named, codes))
                .map(rows -> new TreeCheck(wanted, Rows.list(rows, OrgUnit::read), storePlaces.today()));
    }
}
