package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of centers. */
@Description("A page of centers")
public record CenterConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("CenterEdge")
    @Description("One of the centers, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Center node) {}

    static CenterConnection of(Slice<Center> slice) {
        return new CenterConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
