package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of certificates. */
@Description("A page of certificates")
public record CertificateConnection(
        @NonNull List<@NonNull Edge> edges, @NonNull PageInfo pageInfo) {

    /** One of them, and where it stands. */
    @Type("CertificateEdge")
    @Description("One of the certificates, and where it stands")
    public record Edge(@NonNull String cursor, @NonNull Certificate node) {}

    static CertificateConnection of(Slice<Certificate> slice) {
        return new CertificateConnection(slice.edges(Edge::new), slice.pageInfo());
    }
}
