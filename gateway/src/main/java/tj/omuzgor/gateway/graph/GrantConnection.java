package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of grants. */
@Description("A page of grants")
public record GrantConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("GrantEdge")
    @Description("One of the grants, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Grant node) {}

    static GrantConnection of(Slice<Grant> slice) {
        return new GrantConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
