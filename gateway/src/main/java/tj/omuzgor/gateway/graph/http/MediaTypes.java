package tj.omuzgor.gateway.graph.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.problem.Problem;

/** The media types of GraphQL over HTTP. */
final class MediaTypes {
    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    private MediaTypes() {}

    /** What to answer in; null where nothing is acceptable. A client that names nothing gets {@code application/json}. */
    static @Nullable String negotiated(RoutingContext context) {
        var accepted = context.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return JSON;
        }
        for (var range : accepted) {
            if (range.weight() <= 0) { // asked first: it makes the header parse itself
                continue;
            }
            var type = range.component() + "/" + range.subComponent();
            if (type.equalsIgnoreCase(GRAPHQL)) {
                return GRAPHQL;
            }
            if (type.equalsIgnoreCase(JSON) || type.equals("*/*") || type.equalsIgnoreCase("application/*")) {
                return JSON;
            }
        }
        return null;
    }

    /** Refuses a body that is not JSON in UTF-8. */
    static void requireJson(RoutingContext context) {
        var contentType = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (contentType == null || contentType.isBlank()) {
            throw unsupported("The Content-Type is missing; it must be " + JSON + ".");
        }
        var parts = contentType.split(";", -1);
        if (!parts[0].strip().equalsIgnoreCase(JSON)) {
            throw unsupported("The Content-Type must be " + JSON + ".");
        }
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip().split("=", 2);
            if (parameter[0].strip().equalsIgnoreCase("charset") && !isUtf8(parameter)) {
                throw unsupported("The charset must be utf-8.");
            }
        }
    }

    private static boolean isUtf8(String[] parameter) {
        return parameter.length == 2 && parameter[1].strip().replace("\"", "").equalsIgnoreCase("utf-8");
    }

    private static GraphRefusal unsupported(String detail) {
        return new GraphRefusal(
                Problem.of(415, "unsupported-media-type", detail).at("#header/Content-Type", "must be " + JSON));
    }
}
