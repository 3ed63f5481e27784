package tj.omuzgor.platform.outage;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.ConnectException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.RequestProblems;

/** Answers 503 {@code unavailable} while the database is away. Public with its constructor: Quarkus makes its mappers in the loader of the application. */
public final class OutageProblems {

    private static final Logger LOG = Logger.getLogger(OutageProblems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final RequestProblems others;

    /** Made by CDI. */
    public OutageProblems(RequestProblems others) {
        this.others = others;
    }

    @ServerExceptionMapper
    public Response refused(PgException thrown, UriInfo uri) {
        return answer(thrown, uri);
    }

    @ServerExceptionMapper
    public Response closed(ClosedConnectionException thrown, UriInfo uri) {
        return answer(thrown, uri);
    }

    @ServerExceptionMapper
    public Response unreachable(ConnectException thrown, UriInfo uri) {
        return answer(thrown, uri);
    }

    @ServerExceptionMapper
    public Response wrapped(PersistenceException thrown, UriInfo uri) {
        return answer(thrown, uri);
    }

    private Response answer(Throwable thrown, UriInfo uri) {
        if (!Outage.caused(thrown)) {
            return others.failed(thrown, uri);
        }
        LOG.warnf("The database does not answer: %s at %s", thrown.getClass().getSimpleName(), uri.getPath());
        Response answer = Problem.of(Response.Status.SERVICE_UNAVAILABLE, "unavailable", "Try again later.")
                .asResponse();
        answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer;
    }
}
