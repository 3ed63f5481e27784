package tj.omuzgor.identity.roster;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Large bodies are for imports alone: everywhere else the usual limit holds, although the server as a whole allows more. */
@ApplicationScoped
class ImportSizes {
    private static final int TOO_LARGE = 413;
    private static final int LONGEST_NUMBER = 18;

    private final long most;

    ImportSizes(RosterConfig config) {
        this.most = config.largestOtherRequest().asLongValue();
    }

    void limit(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::check);
    }

    private void check(RoutingContext request) {
        if (request.normalizedPath().equals("/imports")) {
            request.next();
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > LONGEST_NUMBER || Long.parseLong(length) > most)) {
            request.fail(TOO_LARGE);
        } else {
            request.next();
        }
    }
}
