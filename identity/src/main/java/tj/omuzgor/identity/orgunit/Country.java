package tj.omuzgor.identity.orgunit;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import tj.omuzgor.platform.outbox.Outbox;

/** The root of the tree. It exists from the first migration on, and is published at start where it was not yet. */
@ApplicationScoped
public class Country {
    /** The well-known id of the country. */
    public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000000");

    private static final Logger LOG = Logger.getLogger(Country.class);

    private final Pool pool;
    private final OrgUnits units;
    private final PlaceHistories histories;
    private final Outbox outbox;

    Country(Pool pool, OrgUnits units, PlaceHistories histories, Outbox outbox) {
        this.pool = pool;
        this.units = units;
        this.histories = histories;
        this.outbox = outbox;
    }

    void announceAtStart(@Observes StartupEvent event) {
        announce()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely()
                .subscribe()
                .with(done -> {}, failure -> LOG.error("The country was not published", failure));
    }

    /** An unchanged state publishes nothing, so that every start may do this. */
    Uni<Void> announce() {
        return pool.withTransaction(tx -> units.byIds(tx, List.of(ID))
                .flatMap(found -> histories
                        .of(tx, List.of(ID))
                        .flatMap(all -> outbox.publish(
                                tx,
                                found.stream()
                                        .map(unit -> unit.changed(Objects.requireNonNull(all.get(ID))))
                                        .toList()))));
    }
}
