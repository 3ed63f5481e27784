package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of devices. */
@Description("A page of devices")
public record DeviceConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("DeviceEdge")
    @Description("One of the devices, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Device node) {}

    static DeviceConnection of(Slice<Device> slice) {
        return new DeviceConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
