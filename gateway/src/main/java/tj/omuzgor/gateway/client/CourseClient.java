package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.contracts.course.CourseDraft;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.contracts.course.CourseView;
import tj.omuzgor.contracts.course.EnrollmentRequest;
import tj.omuzgor.contracts.course.EnrollmentView;
import tj.omuzgor.contracts.course.RollEntryView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;

/** The catalog, cohorts, enrollments and the course part of a sync. */
@Path("/")
@RegisterRestClient(configKey = "course")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(Refusals.class)
public interface CourseClient {

    /** Publishes a course. */
    @POST
    @Path("courses")
    Uni<CourseVersionView> publishCourse(CourseDraft course);

    /** The catalog. */
    @GET
    @Path("courses")
    Uni<Page<CourseView>> courses(
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String text,
            @RestQuery int first,
            @RestQuery @Nullable String after);

    /** One course version. */
    @GET
    @Path("course-versions/{id}")
    Uni<CourseVersionView> courseVersion(@RestPath UUID id);

    /** Course versions by their ids, at most 200. */
    @GET
    @Path("course-versions/by-ids")
    Uni<List<CourseVersionView>> courseVersions(@RestQuery("id") List<UUID> ids);

    /** Opens a cohort. */
    @POST
    @Path("cohorts")
    Uni<CohortView> openCohort(CohortRequest cohort);

    /** The cohorts of a center. */
    @GET
    @Path("cohorts")
    Uni<Page<CohortView>> cohorts(
            @RestQuery @Nullable UUID center, @RestQuery int first, @RestQuery @Nullable String after);

    /** One cohort. */
    @GET
    @Path("cohorts/{id}")
    Uni<CohortView> cohort(@RestPath UUID id);

    /** The roll of a cohort. */
    @GET
    @Path("cohorts/{id}/roll")
    Uni<Page<RollEntryView>> roll(@RestPath UUID id, @RestQuery int first, @RestQuery @Nullable String after);

    /** Enrolls a teacher. */
    @POST
    @Path("enrollments")
    Uni<EnrollmentView> enroll(EnrollmentRequest enrollment);

    /** The caller's own enrollments. */
    @GET
    @Path("enrollments")
    Uni<Page<EnrollmentView>> enrollments(@RestQuery int first, @RestQuery @Nullable String after);

    /** One enrollment. */
    @GET
    @Path("enrollments/{id}")
    Uni<EnrollmentView> enrollment(@RestPath UUID id);

    /** The part of a device's sync that this service owns. */
    @POST
    @Path("sync")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<ServiceSyncAnswer> sync(byte[] body);
}
