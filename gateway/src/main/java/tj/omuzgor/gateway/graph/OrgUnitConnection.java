package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of org units. */
@Description("A page of org units")
public record OrgUnitConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("OrgUnitEdge")
    @Description("One of the org units, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull OrgUnit node) {}

    static OrgUnitConnection of(Slice<OrgUnit> slice) {
        return new OrgUnitConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
