package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.coverage.CoverageView;

/** Figures of coverage. */
@Path("/")
@RegisterRestClient(configKey = "coverage")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface CoverageClient {

    /** The share of the teachers of a place who satisfy a measure. */
    @GET
    @Path("coverage")
    Uni<CoverageView> coverage(
            @RestQuery String measure,
            @RestQuery UUID unit,
            @RestQuery @Nullable UUID course,
            @RestQuery @Nullable LocalDate asOf);
}
