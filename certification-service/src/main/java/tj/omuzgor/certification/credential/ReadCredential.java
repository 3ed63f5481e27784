package tj.omuzgor.certification.credential;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a credential as it was signed. */
@ApplicationScoped
class ReadCredential {

    private static final String FIND = "select embedded, jwt from credential where id = $1 and jwt <> ''";

    private final Pool pool;

    ReadCredential(Pool pool) {
        this.pool = pool;
    }

    Uni<@Nullable SignedCredential> of(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            var row = rows.iterator();
            if (!row.hasNext()) {
                return null;
            }
            var found = row.next();
            return new SignedCredential(found.getString("embedded"), found.getString("jwt"));
        });
    }
}
