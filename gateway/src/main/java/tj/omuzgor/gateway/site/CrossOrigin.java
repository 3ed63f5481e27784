package tj.omuzgor.gateway.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import tj.omuzgor.platform.problem.Problem;

/**
 * Refuses requests that change something where the browser says that they come from another origin: by Fetch Metadata, or by
 * {@code Origin} against the request's own authority. Who sends neither is no browser.
 */
@Singleton
final class CrossOrigin {
    private static final int FIRST = 1000;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    void install(@Observes Filters filters) {
        filters.register(CrossOrigin::check, FIRST);
    }

    private static void check(RoutingContext context) {
        var request = context.request();
        if (SAFE.contains(request.method().name()) || isOwn(request)) {
            context.next();
            return;
        }
        context.fail(Problem.of(
                        Response.Status.FORBIDDEN,
                        "cross-origin-refused",
                        "A page of another origin may not send this request.")
                .asException());
    }

    private static boolean isOwn(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isAuthority(origin, request);
    }

    private static boolean isAuthority(String origin, HttpServerRequest request) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && request.authority() != null
                    && authority.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }
}
