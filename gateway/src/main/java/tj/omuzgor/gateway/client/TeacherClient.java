package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ImportView;
import tj.omuzgor.contracts.identity.PostingsCorrection;
import tj.omuzgor.contracts.identity.StatusRequest;
import tj.omuzgor.contracts.identity.TeacherCorrection;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.page.Page;

/** Teachers, their records, and imports of them. */
@Path("/")
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface TeacherClient {

    /** Registers teachers by their registry numbers. */
    @PUT
    @Path("teachers")
    Uni<List<TeacherView>> registerTeachers(List<TeacherRegistration> teachers);

    /** Teachers within the caller's grants. */
    @GET
    @Path("teachers")
    Uni<Page<TeacherView>> teachers(
            @RestQuery @Nullable UUID unit,
            @RestQuery @Nullable String search,
            @RestQuery int first,
            @RestQuery @Nullable String after);

    /** One teacher. */
    @GET
    @Path("teachers/{id}")
    Uni<TeacherView> teacher(@RestPath UUID id);

    /** Those of the teachers whom the caller sees, at most 200. */
    @GET
    @Path("teachers/by-ids")
    Uni<List<TeacherView>> teachers(@RestQuery("id") List<UUID> ids);

    /** The records of those whom the caller sees, at most 200. */
    @GET
    @Path("teachers/records")
    Uni<List<TeacherRecordView>> records(@RestQuery("id") List<UUID> ids);

    /** Corrects what the registry says of a teacher. */
    @PUT
    @Path("teachers/{id}")
    Uni<TeacherRecordView> correct(@RestPath UUID id, TeacherCorrection correction);

    /** Says where a teacher was and is posted. */
    @PUT
    @Path("teachers/{id}/postings")
    Uni<TeacherRecordView> correctPostings(@RestPath UUID id, PostingsCorrection correction);

    /** Says what a teacher's status is from a day on. */
    @PUT
    @Path("teachers/{id}/status")
    Uni<TeacherRecordView> setStatus(@RestPath UUID id, StatusRequest status);

    /** One import of schools and teachers. */
    @GET
    @Path("imports/{id}")
    Uni<ImportView> findImport(@RestPath UUID id);

    /** Imports, the latest first. */
    @GET
    @Path("imports")
    Uni<Page<ImportView>> imports(@RestQuery int first, @RestQuery @Nullable String after);
}
