package tj.omuzgor.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** Which headers go along. */
final class Headers {
    /** What a service may need of a request; the trace is added by the tracer. */
    private static final Set<String> OF_REQUEST = Set.of(
            "authorization",
            "accept",
            "accept-language",
            "accept-encoding",
            "range",
            "if-range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "content-type",
            "content-length",
            "content-encoding",
            "content-language",
            "content-digest",
            "repr-digest",
            "want-repr-digest",
            "user-agent");

    /** Headers of one connection (RFC 9110 section 7.6.1). */
    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private Headers() {}

    static void copyRequest(MultiMap from, MultiMap to) {
        from.forEach((name, value) -> {
            if (OF_REQUEST.contains(name.toLowerCase(Locale.ROOT))) {
                to.add(name, value);
            }
        });
    }

    /** The service's headers replace the gateway's own of the same name. */
    static void copyResponse(MultiMap from, MultiMap to) {
        var connection = from.getAll(HttpHeaders.CONNECTION);
        for (var name : from.names()) {
            boolean hop = OF_ONE_HOP.contains(name.toLowerCase(Locale.ROOT))
                    || connection.stream().anyMatch(value -> named(value, name));
            if (!hop) {
                to.set(name, from.getAll(name));
            }
        }
        if (!to.contains(HttpHeaders.CONTENT_ENCODING)) {
            // Keeps the server from compressing what the service left as it is: ranges and digests speak of these
            // bytes.
            to.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    private static boolean named(String connection, String header) {
        for (var option : connection.split(",", -1)) {
            if (option.strip().equalsIgnoreCase(header)) {
                return true;
            }
        }
        return false;
    }
}
