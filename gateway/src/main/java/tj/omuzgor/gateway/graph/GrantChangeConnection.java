package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of changes of a grant. */
@Description("A page of changes of a grant")
public record GrantChangeConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("GrantChangeEdge")
    @Description("One of the changes of a grant, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull GrantChange node) {}

    static GrantChangeConnection of(Slice<GrantChange> slice) {
        return new GrantChangeConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
