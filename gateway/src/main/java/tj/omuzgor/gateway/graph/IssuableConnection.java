package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of completions without a certificate. */
@Description("A page of completions without a certificate")
public record IssuableConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("IssuableEdge")
    @Description("One of the completions without a certificate, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Issuable node) {}

    static IssuableConnection of(Slice<Issuable> slice) {
        return new IssuableConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
