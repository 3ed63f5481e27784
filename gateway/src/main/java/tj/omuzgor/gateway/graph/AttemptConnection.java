package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of attempts. */
@Description("A page of attempts")
public record AttemptConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("AttemptEdge")
    @Description("One of the attempts, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Attempt node) {}

    static AttemptConnection of(Slice<Attempt> slice) {
        return new AttemptConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
