package tj.omuzgor.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps the cause of a failure in the log and gives the caller only its number. */
@Singleton
final class Incidents {
    private static final Logger LOG = Logger.getLogger(Incidents.class);

    Problem report(Throwable cause, UriInfo uri) {
        return report(cause, uri.getPath());
    }

    Problem report(Throwable cause, String path) {
        return logged(500, "internal-error", cause, path);
    }

    Problem reportUpstream(Throwable cause, UriInfo uri) {
        return logged(502, "upstream-failed", cause, uri.getPath());
    }

    private static Problem logged(int status, String code, Throwable cause, String path) {
        var incident = UUID.randomUUID();
        LOG.errorf(cause, "Incident %s at %s", incident, path);
        return Problem.of(status, code, "Incident " + incident + ".");
    }
}
