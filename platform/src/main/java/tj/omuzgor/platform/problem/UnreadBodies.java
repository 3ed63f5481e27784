package tj.omuzgor.platform.problem;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets go of what is left of a body when the request is answered before all of it came: too large, not permitted, not found. It is taken
 * and dropped for a while, so that a caller who still sends can read the answer (RFC 9112 section 9.6); after that the connection is
 * closed. The framework would take it without an end, and keep it.
 */
@Singleton
final class UnreadBodies {
    /** Before authentication and whatever else may answer. */
    private static final int FIRST = -10_000;

    private static final long PATIENCE_MILLIS = 3_000;
    /** Of RFC 9113: the answer is complete, the rest of the request is not needed. */
    private static final long NO_ERROR = 0;

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            context.addHeadersEndHandler(_ -> announce(context));
            context.addEndHandler(_ -> letGo(context));
            context.next();
        });
    }

    /** Whoever sends too much is not worth a connection that is kept. */
    private static void announce(RoutingContext context) {
        if (context.response().getStatusCode() == 413 && !overHttp2(context)) {
            context.response().putHeader("Connection", "close");
        }
    }

    private static void letGo(RoutingContext context) {
        var request = context.request();
        if (request.isEnded() || context.response().closed()) {
            return;
        }
        long patience = context.vertx().setTimer(PATIENCE_MILLIS, _ -> {
            if (!request.isEnded()) {
                close(context);
            }
        });
        request.handler(_ -> {});
        request.endHandler(_ -> {
            context.vertx().cancelTimer(patience);
            if ("close".equals(context.response().headers().get("Connection"))) {
                close(context);
            }
        });
        request.resume();
    }

    private static void close(RoutingContext context) {
        if (overHttp2(context)) {
            context.response().reset(NO_ERROR);
        } else {
            context.request().connection().close();
        }
    }

    private static boolean overHttp2(RoutingContext context) {
        return context.request().version() == HttpVersion.HTTP_2;
    }
}
