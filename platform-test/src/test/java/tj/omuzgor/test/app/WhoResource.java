package tj.omuzgor.test.app;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells the caller's name and the database's. */
@Path("/who")
public class WhoResource {
    private final SecurityIdentity identity;
    private final Pool pool;

    WhoResource(SecurityIdentity identity, Pool pool) {
        this.identity = identity;
        this.pool = pool;
    }

    @GET
    @Authenticated
    public Uni<String> who() {
        return pool.query("select current_database()")
                .execute()
                .map(rows -> identity.getPrincipal().getName() + "@"
                        + rows.iterator().next().getString(0));
    }
}
