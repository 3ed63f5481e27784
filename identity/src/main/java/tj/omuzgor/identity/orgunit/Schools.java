package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;

/** Which school a code means. */
@ApplicationScoped
public class Schools {

    private static final String BY_CODES = "select code, id from org_unit where kind = 'school' and code = any($1)";

    private static final String KNOWN = "select id from org_unit where kind = 'school' and id = any($1)";

    /** Those of the ids that are schools. */
    public Uni<Set<UUID>> known(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> Set.copyOf(Rows.list(rows, row -> row.getUUID("id"))));
    }

    /** The schools of the codes; a code that means none is left out. */
    public Uni<Map<String, UUID>> byCodes(SqlClient client, Collection<String> codes) {
        return client.preparedQuery(BY_CODES)
                .execute(
                        Tuple.tuple().addArrayOfString(codes.stream().distinct().toArray(String[]::new)))
                .map(rows -> {
                    Map<String, UUID> schools = new HashMap<>();
                    rows.forEach(row -> schools.put(row.getString("code"), row.getUUID("id")));
                    return schools;
                });
    }
}
