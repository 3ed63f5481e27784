package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import tj.omuzgor.platform.place.Places;
import tj.omuzgor.platform.place.Places.Place;

/** A trainer's grant may hold above the center: when the tree changes, attendance below is judged anew. */
@ApplicationScoped
class MovedPlaces {
    private final Places places;
    private final Attendances attendances;
    private final FollowUp followUp;

    MovedPlaces(Places places, Attendances attendances, FollowUp followUp) {
        this.places = places;
        this.attendances = attendances;
        this.followUp = followUp;
    }

    /** The replica of the tree has a handler of its own for the same event; whichever comes first, both write the same. */
    Uni<Void> follow(SqlConnection tx, List<Place> moved) {
        return places.put(tx, moved)
                .chain(() ->
                        attendances.ofPlaces(tx, moved.stream().map(Place::id).toList()))
                .chain(statements -> followUp.follow(tx, Set.of(), statements));
    }
}
