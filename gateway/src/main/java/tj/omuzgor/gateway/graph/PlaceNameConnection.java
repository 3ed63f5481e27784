package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of names of a place. */
@Description("A page of names of a place")
public record PlaceNameConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("PlaceNameEdge")
    @Description("One of the names of a place, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull PlaceName node) {}

    static PlaceNameConnection of(Slice<PlaceName> slice) {
        return new PlaceNameConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
