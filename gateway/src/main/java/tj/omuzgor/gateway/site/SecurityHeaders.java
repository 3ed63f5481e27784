package tj.omuzgor.gateway.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Headers of every answer; what a service or a page says itself stands. */
@Singleton
final class SecurityHeaders {
    private static final int BEFORE_ANY_REFUSAL = 2000;
    private static final String TWO_YEARS = "max-age=63072000";

    void install(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, BEFORE_ANY_REFUSAL);
    }

    private static void add(RoutingContext context) {
        var response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Referrer-Policy", "same-origin");
        if (context.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", TWO_YEARS);
        }
        context.next();
    }
}
