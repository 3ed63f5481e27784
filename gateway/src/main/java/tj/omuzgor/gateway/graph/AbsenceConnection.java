package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of absences of a teacher. */
@Description("A page of absences of a teacher")
public record AbsenceConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("AbsenceEdge")
    @Description("One of the absences of a teacher, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Absence node) {}

    static AbsenceConnection of(Slice<Absence> slice) {
        return new AbsenceConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
