package tj.omuzgor.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.event.EventsConfig;
import tj.omuzgor.platform.event.Loop;
import tj.omuzgor.platform.event.Publications;
import tj.omuzgor.platform.event.Topics;

/**
 * Moves outbox rows to Kafka. One replica of a service leads at a time, by an advisory lock on the connection it works on; losing the
 * connection loses the lead, and the sender of the next leader fences the former one. Rows are deleted once Kafka has committed them all,
 * so that a later state never overtakes an earlier one of its subject; a crash in between sends rows twice, which consumers ignore.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** What is held in memory of a backlog, beside one event more. */
    private static final long MOST_BYTES = 4 << 20;

    private final Pool pool;
    private final EventsConfig config;
    private final Topics topics;
    private final Instance<Publications> publications;
    private final Loop loop;
    private @Nullable SqlConnection lead;
    private @Nullable EventSender sender;
    private boolean topicsExist;

    OutboxRelay(Pool pool, EventsConfig config, Topics topics, Instance<Publications> publications) {
        this.pool = pool;
        this.config = config;
        this.topics = topics;
        this.publications = publications;
        this.loop = new Loop("outbox-relay", this::round, this::release, config.idle());
    }

    void start(@Observes StartupEvent event) {
        if (publications.isResolvable()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Whether rows are being moved, or there is nothing to move in this service. */
    public boolean healthy() {
        return !publications.isResolvable() || loop.healthy();
    }

    /** Whether the thread lives, whatever Kafka does. */
    public boolean alive() {
        return !publications.isResolvable() || loop.alive();
    }

    private boolean round() throws InterruptedException {
        SqlConnection connection = lead();
        if (connection == null) {
            return false;
        }
        if (!topicsExist) {
            topics.ensure(publications.get().topics());
            topicsExist = true;
        }
        List<Row> rows =
                rows(connection.preparedQuery(OutboxSql.NEXT).execute(Tuple.of(config.sendBatch(), MOST_BYTES)));
        if (rows.isEmpty()) {
            return false;
        }
        sender().send(rows);
        Long[] sent = rows.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
        Loop.join(
                connection.preparedQuery(OutboxSql.DELETE).execute(Tuple.tuple().addArrayOfLong(sent)));
        // Few rows are not worth a transaction at once: more of them gather while the loop rests.
        return rows.size() >= config.batch();
    }

    private @Nullable SqlConnection lead() throws InterruptedException {
        if (lead != null) {
            return lead;
        }
        SqlConnection connection = Loop.join(pool.getConnection());
        boolean leads =
                rows(connection.query(OutboxSql.TRY_LEAD).execute()).getFirst().getBoolean(0);
        if (!leads) {
            Loop.join(connection.close());
            return null;
        }
        lead = connection;
        return connection;
    }

    private EventSender sender() {
        EventSender present = sender;
        if (present == null) {
            present = new EventSender(config);
            sender = present;
        }
        return present;
    }

    private void release() {
        SqlConnection connection = lead;
        lead = null;
        if (connection != null) {
            // Back to the pool without its lock; a broken connection has lost it anyway.
            connection
                    .query("select pg_advisory_unlock_all()")
                    .execute()
                    .onItemOrFailure()
                    .call((ignored, failure) -> connection.close().onFailure().recoverWithNull())
                    .subscribe()
                    .with(ignored -> {}, failure -> LOG.debug("The lead's connection was lost", failure));
        }
        EventSender present = sender;
        sender = null;
        if (present != null) {
            present.close();
        }
    }

    private static List<Row> rows(Uni<RowSet<Row>> query) throws InterruptedException {
        return StreamSupport.stream(Loop.join(query).spliterator(), false).toList();
    }
}
