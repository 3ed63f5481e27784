package tj.omuzgor.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends the present state of every subject of a topic once more, with the revision it has; consumers that know it ignore it. */
@ApplicationScoped
public class Republish {

    private final Pool pool;

    Republish(Pool pool) {
        this.pool = pool;
    }

    /** Answers how many states were put into the outbox. */
    public Uni<Integer> topic(String topic) {
        return pool.withTransaction(tx ->
                tx.preparedQuery(OutboxSql.REPUBLISH).execute(Tuple.of(topic)).map(SqlResult::rowCount));
    }
}
