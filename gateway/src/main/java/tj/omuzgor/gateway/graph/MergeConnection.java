package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of merges. */
@Description("A page of merges")
public record MergeConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("MergeEdge")
    @Description("One of the merges, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Merge node) {}

    static MergeConnection of(Slice<Merge> slice) {
        return new MergeConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
