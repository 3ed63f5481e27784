package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of numbers others use. */
@Description("A page of numbers others use")
public record ExternalIdConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("ExternalIdEdge")
    @Description("One of the numbers others use, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull ExternalId node) {}

    static ExternalIdConnection of(Slice<ExternalId> slice) {
        return new ExternalIdConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
