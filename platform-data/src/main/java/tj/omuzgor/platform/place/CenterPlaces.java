package tj.omuzgor.platform.place;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.place.Places.Place;

/** Keeps the replica of the tree of places with the centers that hang on it. */
@ApplicationScoped
class CenterPlaces implements EventHandler<CenterChanged> {

    private final Places places;

    CenterPlaces(Places places) {
        this.places = places;
    }

    @Override
    public Class<CenterChanged> type() {
        return CenterChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CenterChanged>> events) {
        return places.put(
                transaction,
                events.stream()
                        .map(event -> new Place(event.data().id(), event.data().unitId()))
                        .toList());
    }
}
