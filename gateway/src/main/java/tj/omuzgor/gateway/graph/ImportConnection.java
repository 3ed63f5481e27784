package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of imports. */
@Description("A page of imports")
public record ImportConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("ImportEdge")
    @Description("One of the imports, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Import node) {}

    static ImportConnection of(Slice<Import> slice) {
        return new ImportConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
