package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of claim codes. */
@Description("A page of claim codes")
public record ClaimCodeConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("ClaimCodeEdge")
    @Description("One of the claim codes, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull ClaimCode node) {}

    static ClaimCodeConnection of(Slice<ClaimCode> slice) {
        return new ClaimCodeConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
