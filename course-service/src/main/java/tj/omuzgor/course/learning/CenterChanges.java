package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.place.Places.Place;

/** Centers that appeared or hang elsewhere: attendance there is judged anew. */
@ApplicationScoped
class CenterChanges implements EventHandler<CenterChanged> {
    private final MovedPlaces moved;

    CenterChanges(MovedPlaces moved) {
        this.moved = moved;
    }

    @Override
    public Class<CenterChanged> type() {
        return CenterChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CenterChanged>> events) {
        return moved.follow(
                transaction,
                events.stream()
                        .map(event -> new Place(event.data().id(), event.data().unitId()))
                        .toList());
    }
}
