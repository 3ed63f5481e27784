package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.place.Places.Place;

/** Org units that appeared or hang elsewhere: attendance at centers below them is judged anew. */
@ApplicationScoped
class OrgUnitChanges implements EventHandler<OrgUnitChanged> {
    private final MovedPlaces moved;

    OrgUnitChanges(MovedPlaces moved) {
        this.moved = moved;
    }

    @Override
    public Class<OrgUnitChanged> type() {
        return OrgUnitChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<OrgUnitChanged>> events) {
        return moved.follow(
                transaction,
                events.stream()
                        .map(event -> new Place(event.data().id(), event.data().parentId()))
                        .toList());
    }
}
