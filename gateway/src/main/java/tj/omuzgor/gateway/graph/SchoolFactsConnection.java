package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of facts of a school. */
@Description("A page of facts of a school")
public record SchoolFactsConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("SchoolFactsEdge")
    @Description("One of the facts of a school, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull SchoolFacts node) {}

    static SchoolFactsConnection of(Slice<SchoolFacts> slice) {
        return new SchoolFactsConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
