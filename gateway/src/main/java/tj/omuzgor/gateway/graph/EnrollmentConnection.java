package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of enrollments. */
@Description("A page of enrollments")
public record EnrollmentConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("EnrollmentEdge")
    @Description("One of the enrollments, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Enrollment node) {}

    static EnrollmentConnection of(Slice<Enrollment> slice) {
        return new EnrollmentConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
