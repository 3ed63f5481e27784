package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Lets no two transactions overlook each other: one that changes which forms exist holds it alone; one that found a form missing holds it
 * with others while it looks again and writes that down.
 */
final class FormLock {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('omuzgor.assessment.form'))";
    private static final String SHARED = "select pg_advisory_xact_lock_shared(hashtext('omuzgor.assessment.form'))";

    private FormLock() {}

    static Uni<Void> alone(SqlConnection transaction) {
        return transaction.query(ALONE).execute().replaceWithVoid();
    }

    static Uni<Void> shared(SqlConnection transaction) {
        return transaction.query(SHARED).execute().replaceWithVoid();
    }
}
