package tj.omuzgor.platform.access;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.platform.caller.AccessGate;
import tj.omuzgor.platform.event.Loop;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Remembers from when on tokens of an account are good. Read before the first request is served, and anew every few seconds, since
 * another replica of this service may have received the event.
 */
@ApplicationScoped
class AccessTimes implements AccessGate, EventHandler<AccessChanged> {

    private static final Logger LOG = Logger.getLogger(AccessTimes.class);
    private static final Duration REREAD = Duration.ofSeconds(15);

    private static final String PUT = """
            insert into access_not_before (holder, not_before) values ($1, $2)
            on conflict (holder) do update set not_before = greatest(access_not_before.not_before, excluded.not_before)
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

    AccessTimes(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    /** Waits for the first reading: the port opens after this, so that no token passes unseen. */
    void start(@Observes StartupEvent event) throws InterruptedException {
        remember(Loop.join(read()));
        vertx.setPeriodic(REREAD.toMillis(), timer -> reread());
    }

    @Override
    public boolean refuses(String holder, Instant tokenIssuedAt) {
        @Nullable Instant earliest = notBefore.get(holder);
        // A token's time of issue is cut to the second. One of the very second of the change may be older, so it is
        // refused as well; whoever
        // holds a good one renews it.
        return earliest != null && tokenIssuedAt.isBefore(earliest);
    }

    @Override
    public Class<AccessChanged> type() {
        return AccessChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<AccessChanged>> events) {
        List<Tuple> rows = events.stream()
                .map(event ->
                        Tuple.of(event.data().holder(), event.data().notBefore().atOffset(ZoneOffset.UTC)))
                .toList();
        return transaction
                .preparedQuery(PUT)
                .executeBatch(rows)
                .invoke(() -> events.forEach(
                        event -> remember(event.data().holder(), event.data().notBefore())))
                .replaceWithVoid();
    }

    private void reread() {
        read().subscribe()
                .with(
                        this::remember,
                        failure ->
                                LOG.warn("Could not read which tokens are refused; keeping what was known", failure));
    }

    private Uni<RowSet<Row>> read() {
        return pool.query("select holder, not_before from access_not_before").execute();
    }

    private void remember(RowSet<Row> rows) {
        for (Row row : rows) {
            remember(
                    row.getString("holder"), row.getOffsetDateTime("not_before").toInstant());
        }
    }

    private void remember(String holder, Instant earliest) {
        notBefore.merge(holder, earliest, (known, next) -> next.isAfter(known) ? next : known);
    }
}
