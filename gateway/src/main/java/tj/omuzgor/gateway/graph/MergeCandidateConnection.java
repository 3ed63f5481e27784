package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of pairs that may be one person. */
@Description("A page of pairs that may be one person")
public record MergeCandidateConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("MergeCandidateEdge")
    @Description("One of the pairs that may be one person, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull MergeCandidate node) {}

    static MergeCandidateConnection of(Slice<MergeCandidate> slice) {
        return new MergeCandidateConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
