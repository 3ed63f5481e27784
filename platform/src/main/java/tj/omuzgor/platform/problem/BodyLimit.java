package tj.omuzgor.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies past {@code quarkus.http.limits.max-body-size} with a problem, where the framework would say nothing but the status: one
 * that declares its length here, one that does not while it is read, in {@link BoundedBodies}.
 */
@Singleton
final class BodyLimit {
    /** The framework counts what arrived, not what was read; with this much more, it never ends an answer of ours. */
    private static final long ARRIVED_AHEAD = 1 << 20;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> most) {
        this.most = most.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    /** Bytes of the largest body that is read. */
    long most() {
        return most;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::refuseADeclaredLength);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::strikeFirst);
    }

    private void refuseADeclaredLength(RoutingContext context) {
        if (declaredLength(context) > most) {
            context.fail(StatusProblem.of(413).asException());
        } else {
            context.next();
        }
    }

    /** The framework's own limit stays behind ours, for what reads a body past the readers. */
    private void strikeFirst(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) instanceof Long framework) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, framework + ARRIVED_AHEAD);
        }
        context.next();
    }

    private static long declaredLength(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException leftToTheServer) {
            return 0;
        }
    }
}
