package tj.omuzgor.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes a problem of a missing, bad or insufficient token; the challenge of the mechanism is kept. Public with its constructor: Quarkus makes its mappers in the loader of the application. */
public final class AccessProblems {
    private final HttpAuthenticator authenticator;

    /** Made by CDI. */
    public AccessProblems(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper
    public Uni<Response> missing(UnauthorizedException thrown, RoutingContext context) {
        return challenged(StatusProblem.of(401), context);
    }

    @ServerExceptionMapper
    public Uni<Response> failed(AuthenticationFailedException thrown, RoutingContext context) {
        return challenged(of(thrown), context);
    }

    @ServerExceptionMapper
    public Response insufficient(ForbiddenException thrown) {
        return StatusProblem.of(403).asResponse();
    }

    static Problem of(AuthenticationFailedException thrown) {
        @Nullable Object code = thrown.getAttributes().get("omuzgor.problem");
        return code == null
                ? StatusProblem.of(401)
                : Problem.of(401, code.toString(), "The token is older than its holder's grants; get a new one.");
    }

    private Uni<Response> challenged(Problem problem, RoutingContext context) {
        return authenticator.getChallenge(context).map(challenge -> answer(problem, challenge));
    }

    /** A mechanism that sends people to a sign-in page answers with its own status and no problem. */
    private static Response answer(Problem problem, @Nullable ChallengeData challenge) {
        if (challenge == null) {
            return Response.fromResponse(problem.asResponse())
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        var answer = challenge.status == 401
                ? Response.fromResponse(problem.asResponse())
                : Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }
}
