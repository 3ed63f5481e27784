package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AssessmentDraft;
import tj.omuzgor.contracts.assessment.AssessmentView;
import tj.omuzgor.contracts.assessment.AttemptView;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;

/** Assessments, forms, attempts and the assessment part of a sync. */
@Path("/")
@RegisterRestClient(configKey = "assessment")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface AssessmentClient {

    /** Publishes an assessment. */
    @POST
    @Path("assessments")
    Uni<AssessmentView> publishAssessment(AssessmentDraft assessment);

    /** The items drawn for the caller. */
    @GET
    @Path("forms/{id}")
    Uni<FormView> form(@RestPath UUID id);

    /** The caller's own attempts on one enrollment. */
    @GET
    @Path("attempts")
    Uni<Page<AttemptView>> attempts(
            @RestQuery UUID enrollment, @RestQuery int first, @RestQuery @Nullable String after);

    /** The part of a device's sync that this service owns. */
    @POST
    @Path("sync")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<ServiceSyncAnswer> sync(byte[] body);
}
