package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of cohorts. */
@Description("A page of cohorts")
public record CohortConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("CohortEdge")
    @Description("One of the cohorts, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Cohort node) {}

    static CohortConnection of(Slice<Cohort> slice) {
        return new CohortConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
