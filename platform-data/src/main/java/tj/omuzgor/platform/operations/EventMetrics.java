package tj.omuzgor.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How far events lag: rows in the outbox, the age of the oldest in seconds, dead letters. Read every five seconds. */
@ApplicationScoped
class EventMetrics {

    private static final Logger LOG = Logger.getLogger(EventMetrics.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private static final String FIGURES = """
            select (select count(*) from outbox) as waiting, (select min(occurred_at) from outbox) as oldest,
                   (select count(*) from dead_letter where replayed_at is null) as dead
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final Clock clock;
    private volatile double waiting;
    private volatile double oldestSeconds;
    private volatile double dead;

    EventMetrics(Pool pool, Vertx vertx, Clock clock, MeterRegistry registry) {
        this.pool = pool;
        this.vertx = vertx;
        this.clock = clock;
        Gauge.builder("omuzgor.outbox.waiting", () -> waiting)
                .description("Events that Kafka has not acknowledged yet")
                .register(registry);
        Gauge.builder("omuzgor.outbox.lag", () -> oldestSeconds)
                .description("Age of the oldest event in the outbox")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("omuzgor.dead.letters", () -> dead)
                .description("Events that could not be applied and wait for an administrator")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(PERIOD.toMillis(), timer -> read());
    }

    private void read() {
        pool.query(FIGURES)
                .execute()
                .subscribe()
                .with(
                        rows -> remember(rows.iterator().next()),
                        failure -> LOG.debug("The figures of the outbox could not be read", failure));
    }

    private void remember(Row row) {
        waiting = row.getLong("waiting");
        dead = row.getLong("dead");
        var oldest = row.getOffsetDateTime("oldest");
        oldestSeconds = oldest == null
                ? 0
                : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
    }
}
