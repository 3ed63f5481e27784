package tj.omuzgor.identity.orgunit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.place.Places;

/** Writes org units or centers, where they hang, and their events. */
@ApplicationScoped
class StorePlaces {

    /** What was corrected by hand is no longer as its row was imported, even where the row itself stays the same. */
    private static final String COMPARE_AGAIN =
            "update org_unit set digest = null where id = any($1) and digest is not null";

    private final Places places;
    private final PlaceHistories histories;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    StorePlaces(Places places, PlaceHistories histories, Outbox outbox, ObjectMapper json, Clock clock) {
        this.places = places;
        this.histories = histories;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores places.
     *
     * @param put the statement that takes them as JSON, and the time
     */
    Uni<Void> store(SqlConnection tx, String put, List<? extends DefinedPlace<?>> fitted) {
        return tx.preparedQuery(put)
                .execute(Tuple.of(written(fitted), Rows.parameter(clock.instant())))
                .chain(() ->
                        places.put(tx, fitted.stream().map(DefinedPlace::place).toList()))
                .chain(() -> histories.record(tx, fitted))
                .chain(changed -> compareAgain(tx, changed))
                .chain(() -> publish(tx, fitted));
    }

    /** No change of a definition lies after it. */
    LocalDate today() {
        return histories.today();
    }

    private static Uni<Void> compareAgain(SqlConnection tx, Set<UUID> changed) {
        return tx.preparedQuery(COMPARE_AGAIN)
                .execute(Tuple.tuple().addArrayOfUUID(changed.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    private Uni<Void> publish(SqlConnection tx, List<? extends DefinedPlace<?>> fitted) {
        var ids = fitted.stream().map(place -> place.place().id()).toList();
        return histories
                .of(tx, ids)
                .flatMap(all -> outbox.publish(
                        tx,
                        fitted.stream()
                                .map(place -> place.changed(Objects.requireNonNull(
                                        all.get(place.place().id()))))
                                .toList()));
    }

    private String written(List<? extends DefinedPlace<?>> fitted) {
        try {
            return json.writeValueAsString(fitted);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Places are not writable as JSON", impossible);
        }
    }
}
