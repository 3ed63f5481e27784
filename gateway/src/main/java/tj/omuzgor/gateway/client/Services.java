package tj.omuzgor.gateway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/**
 * Asks the services. A problem a service answers comes as {@link ServiceRefusal}; a service that does not answer, or not as agreed,
 * as the problem 503 {@code service-unavailable} or 502 {@code upstream-failed} that names it.
 */
@ApplicationScoped
public class Services {
    private static final Logger LOG = Logger.getLogger(Services.class);

    private final IdentityClient identity;
    private final CourseClient course;
    private final AssessmentClient assessment;
    private final CertificationClient certification;
    private final CoverageClient coverage;

    Services(
            @RestClient IdentityClient identity,
            @RestClient CourseClient course,
            @RestClient AssessmentClient assessment,
            @RestClient CertificationClient certification,
            @RestClient CoverageClient coverage) {
        this.identity = identity;
        this.course = course;
        this.assessment = assessment;
        this.certification = certification;
        this.coverage = coverage;
    }

    /** Asks identity. */
    public <T> Uni<T> identity(Function<IdentityClient, Uni<T>> question) {
        return asked(Service.IDENTITY, question, identity);
    }

    /** Asks course-service. */
    public <T> Uni<T> course(Function<CourseClient, Uni<T>> question) {
        return asked(Service.COURSE, question, course);
    }

    /** Asks assessment-service. */
    public <T> Uni<T> assessment(Function<AssessmentClient, Uni<T>> question) {
        return asked(Service.ASSESSMENT, question, assessment);
    }

    /** Asks certification-service. */
    public <T> Uni<T> certification(Function<CertificationClient, Uni<T>> question) {
        return asked(Service.CERTIFICATION, question, certification);
    }

    /** Asks coverage-service. */
    public <T> Uni<T> coverage(Function<CoverageClient, Uni<T>> question) {
        return asked(Service.COVERAGE, question, coverage);
    }

    static <C, T> Uni<T> asked(Service service, Function<C, Uni<T>> question, C client) {
        return Uni.createFrom()
                .deferred(() -> question.apply(client))
                .onFailure(failure -> !(failure instanceof ServiceRefusal || failure instanceof ProblemException))
                .transform(failure -> problem(service, failure));
    }

    private static ProblemException problem(Service service, Throwable failure) {
        if (isSilence(failure)) {
            LOG.warnf("The service %s does not answer: %s", service.key(), failure.getMessage());
            return unavailable(service);
        }
        LOG.errorf(failure, "The service %s did not answer as agreed", service.key());
        return Problem.of(Response.Status.BAD_GATEWAY, "upstream-failed", "The service " + service.key() + " failed.")
                .asException();
    }

    /** The problem 503 {@code service-unavailable} of one service. */
    public static ProblemException unavailable(Service service) {
        return Problem.of(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "The service " + service.key() + " does not answer.")
                .asException();
    }

    private static boolean isSilence(Throwable failure) {
        return switch (failure) {
            case WebApplicationException answered -> answered.getResponse().getStatus() == 503;
            case JsonProcessingException _ -> false; // an answer, but not as agreed
            case TimeoutException _, IOException _ -> true;
            case ProcessingException broken -> broken.getCause() == null || isSilence(broken.getCause());
            default -> failure.getClass().getName().endsWith("TimeoutException");
        };
    }
}
