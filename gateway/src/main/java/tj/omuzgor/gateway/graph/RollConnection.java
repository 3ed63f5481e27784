package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of lines of a roll. */
@Description("A page of lines of a roll")
public record RollConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("RollEdge")
    @Description("One of the lines of a roll, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull RollEntry node) {}

    static RollConnection of(Slice<RollEntry> slice) {
        return new RollConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
