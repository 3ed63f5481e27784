package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of places that a place hung on. */
@Description("A page of places that a place hung on")
public record PlaceParentConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("PlaceParentEdge")
    @Description("One of the places that a place hung on, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull PlaceParent node) {}

    static PlaceParentConnection of(Slice<PlaceParent> slice) {
        return new PlaceParentConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
