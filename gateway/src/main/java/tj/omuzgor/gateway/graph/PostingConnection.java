package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of postings of a teacher. */
@Description("A page of postings of a teacher")
public record PostingConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("PostingEdge")
    @Description("One of the postings of a teacher, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Posting node) {}

    static PostingConnection of(Slice<Posting> slice) {
        return new PostingConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
