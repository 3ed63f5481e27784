package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of teachers. */
@Description("A page of teachers")
public record TeacherConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("TeacherEdge")
    @Description("One of the teachers, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Teacher node) {}

    static TeacherConnection of(Slice<Teacher> slice) {
        return new TeacherConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
