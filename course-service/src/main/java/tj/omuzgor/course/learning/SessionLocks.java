package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.UUID;

/**
 * Lets who follows a changed cohort wait for statements that were judged by its sessions as they were, in transactions that are open
 * still. Whoever comes later sees the sessions as they are.
 */
final class SessionLocks {
    private static final String SHARE = """
            select pg_advisory_xact_lock_shared(hashtextextended('session:' || id, 0))
            from (select distinct id from unnest($1::uuid[]) as t (id) order by id) as sorted
            """;
    /** Taken and let go at once, holding nothing that a statement may wait for. */
    private static final String AWAIT = """
            select pg_advisory_lock(key), pg_advisory_unlock(key)
            from (select hashtextextended('session:' || id, 0) as key from session where cohort_id = $1 order by id) as sorted
            """;

    private SessionLocks() {}

    /** Held until the transaction ends. */
    static Uni<Void> share(SqlConnection tx, Collection<UUID> sessions) {
        return tx.preparedQuery(SHARE)
                .execute(Tuple.tuple().addArrayOfUUID(sessions.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Waits until nobody holds a session of the cohort. */
    static Uni<Void> await(SqlConnection tx, UUID cohortId) {
        return tx.preparedQuery(AWAIT).execute(Tuple.of(cohortId)).replaceWithVoid();
    }
}
