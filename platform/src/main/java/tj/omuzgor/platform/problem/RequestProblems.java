package tj.omuzgor.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes a problem of everything that is wrong with a request once a resource was looked for. Public with its constructor: Quarkus makes its mappers in the loader of the application. */
public final class RequestProblems {
    /** Headers of the framework's answer that describe a body which is not sent. */
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-length", "content-language");

    private final Incidents incidents;

    /** Made by CDI. */
    public RequestProblems(Incidents incidents) {
        this.incidents = incidents;
    }

    @ServerExceptionMapper
    public Response stated(ProblemException thrown) {
        return thrown.problem().asResponse();
    }

    @ServerExceptionMapper
    public Response violated(ResteasyReactiveViolationException thrown, UriInfo uri) {
        return violations(thrown, uri);
    }

    @ServerExceptionMapper
    public Response violatedInside(ConstraintViolationException thrown, UriInfo uri) {
        return violations(thrown, uri);
    }

    @ServerExceptionMapper
    public Response mistyped(MismatchedInputException thrown, UriInfo uri) {
        return BodyProblem.raisedByTheBody(thrown)
                ? BodyProblem.of(thrown).asResponse()
                : incidents.report(thrown, uri).asResponse();
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException thrown, UriInfo uri, ResourceInfo resource) {
        if (thrown instanceof ResteasyReactiveClientProblem) {
            return incidents.reportUpstream(thrown, uri).asResponse();
        }
        var response = thrown.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() == 500) {
            return incidents.report(thrown, uri).asResponse();
        }
        var answer = withHeaders(response, problem(thrown, resource, uri));
        if (response.getStatus() == 405 && answer.getHeaderString(HttpHeaders.ALLOW) == null) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, AllowedMethods.of(uri));
        }
        return answer;
    }

    @ServerExceptionMapper
    public Response interrupted(IOException thrown, UriInfo uri) {
        return isTooLarge(thrown)
                ? StatusProblem.of(413).asResponse()
                : incidents.report(thrown, uri).asResponse();
    }

    @ServerExceptionMapper
    public Response interruptedInside(UncheckedIOException thrown, UriInfo uri) {
        return isTooLarge(thrown.getCause())
                ? StatusProblem.of(413).asResponse()
                : incidents.report(thrown, uri).asResponse();
    }

    @ServerExceptionMapper
    public Response failed(Throwable thrown, UriInfo uri) {
        return incidents.report(thrown, uri).asResponse();
    }

    private Response violations(ConstraintViolationException thrown, UriInfo uri) {
        return ViolationProblem.blamesTheCaller(thrown)
                ? ViolationProblem.of(thrown).asResponse()
                : incidents.report(thrown, uri).asResponse();
    }

    /** The framework's own limit tells a body that grows past it only by the message. */
    private static boolean isTooLarge(@Nullable Throwable thrown) {
        return thrown instanceof BoundedBodies.BodyTooLarge
                || (thrown instanceof IOException && "Request too large".equals(thrown.getMessage()));
    }

    private static Problem problem(WebApplicationException thrown, ResourceInfo resource, UriInfo uri) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return BodyProblem.of(unreadable);
        }
        int status = thrown.getResponse().getStatus();
        if (status == 404 && thrown.getCause() != null) {
            return ParameterProblem.of(resource, uri);
        }
        return StatusProblem.of(status);
    }

    private static Response withHeaders(Response original, Problem problem) {
        var answer = Response.status(problem.status());
        original.getHeaders().forEach((name, values) -> {
            if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
