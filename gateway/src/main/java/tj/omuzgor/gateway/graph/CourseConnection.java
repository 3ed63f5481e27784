package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of courses. */
@Description("A page of courses")
public record CourseConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("CourseEdge")
    @Description("One of the courses, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Course node) {}

    static CourseConnection of(Slice<Course> slice) {
        return new CourseConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
