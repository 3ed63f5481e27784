package tj.omuzgor.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.text.Languages;

/** Makes a problem of what fails before any resource is found: a bad token, a body that declares too much, an unknown path. */
@Singleton
final class RouteProblems {
    private final ProblemTitles titles;
    private final Incidents incidents;
    private final ObjectMapper json;

    RouteProblems(ProblemTitles titles, Incidents incidents, ObjectMapper json) {
        this.titles = titles;
        this.incidents = incidents;
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        var problem = problem(context, context.failure());
        if (problem.status() == 401 && !context.response().headers().contains("WWW-Authenticate")) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        write(context, problem);
    }

    private Problem problem(RoutingContext context, @Nullable Throwable failure) {
        return switch (failure) {
            case null -> StatusProblem.of(context.statusCode());
            case ProblemException stated -> stated.problem();
            case AuthenticationFailedException failed -> AccessProblems.of(failed);
            case UnauthorizedException missing -> StatusProblem.of(401);
            case ForbiddenException insufficient -> StatusProblem.of(403);
            default ->
                context.statusCode() >= 400 && context.statusCode() != 500
                        ? StatusProblem.of(context.statusCode())
                        : incidents.report(failure, context.normalizedPath());
        };
    }

    /** Sends a problem from a route that is no resource. */
    private void write(RoutingContext context, Problem problem) {
        var languages = Languages.of(context.request().getHeader("Accept-Language"));
        var response = context.response();
        response.setStatusCode(problem.status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE.toString());
        response.putHeader("Content-Language", titles.language(languages));
        response.putHeader("Vary", "Accept-Language");
        response.end(document(problem, languages));
    }

    private Buffer document(Problem problem, Languages languages) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem.worded(titles, languages)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write the problem " + problem.code(), impossible);
        }
    }
}
