package tj.omuzgor.gateway.forward;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Installs a route for everything that is passed on: after authentication, before the framework's limit on bodies. */
@Singleton
final class ForwardRoutes {
    /** A video is larger than any body the gateway reads itself; the service that stores it sets the limit. */
    private static final int BEFORE_THE_BODY_LIMIT = -50;

    /** No path here has any of these, and two servers may read them differently. */
    private static final Pattern SUSPICIOUS = Pattern.compile("[;\\\\]|%2f|%5c|%00", Pattern.CASE_INSENSITIVE);

    private final Pipe pipe;

    ForwardRoutes(Pipe pipe) {
        this.pipe = pipe;
    }

    void install(@Observes Router router) {
        for (var forwarded : Forwarded.ALL) {
            router.routeWithRegex(forwarded.pattern())
                    .order(BEFORE_THE_BODY_LIMIT)
                    .handler(context -> handle(context, forwarded));
        }
    }

    private void handle(RoutingContext context, Forwarded forwarded) {
        if (SUSPICIOUS.matcher(context.request().path()).find()) {
            context.fail(404);
        } else if (forwarded.methods().contains(context.request().method().name())) {
            pipe.pass(context, forwarded);
        } else {
            var allowed = String.join(", ", new TreeSet<>(forwarded.methods()));
            context.response().putHeader(HttpHeaders.ALLOW, allowed);
            context.fail(405);
        }
    }
}
