package tj.omuzgor.gateway.forward;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Installs a route for everything that is passed on: after authentication, before the framework's limit on bodies. A caller without a
 * role for it goes no further.
 */
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
            return;
        }
        var admission = forwarded.methods().get(context.request().method().name());
        if (admission == null) {
            var allowed = String.join(", ", new TreeSet<>(forwarded.methods().keySet()));
            context.response().putHeader(HttpHeaders.ALLOW, allowed);
            context.fail(405);
            return;
        }
        var caller = caller(context);
        if (admission.admits(caller)) {
            pipe.pass(context, forwarded);
        } else {
            context.fail(caller == null ? 401 : 403);
        }
    }

    /** Null without a token. */
    private static @Nullable SecurityIdentity caller(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity()
                : null;
    }
}
