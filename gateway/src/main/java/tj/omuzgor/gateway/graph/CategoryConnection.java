package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of qualification categories of a teacher. */
@Description("A page of qualification categories of a teacher")
public record CategoryConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("CategoryEdge")
    @Description("One of the qualification categories of a teacher, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Category node) {}

    static CategoryConnection of(Slice<Category> slice) {
        return new CategoryConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
