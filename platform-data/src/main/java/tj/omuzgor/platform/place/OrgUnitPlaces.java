package tj.omuzgor.platform.place;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.place.Places.Place;

/** Keeps the replica of the tree of org units. */
@ApplicationScoped
class OrgUnitPlaces implements EventHandler<OrgUnitChanged> {

    private final Places places;

    OrgUnitPlaces(Places places) {
        this.places = places;
    }

    @Override
    public Class<OrgUnitChanged> type() {
        return OrgUnitChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<OrgUnitChanged>> events) {
        return places.put(
                transaction,
                events.stream()
                        .map(event -> new Place(event.data().id(), event.data().parentId()))
                        .toList());
    }
}
