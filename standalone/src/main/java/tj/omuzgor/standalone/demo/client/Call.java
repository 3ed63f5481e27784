package tj.omuzgor.standalone.demo.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request. The same call may be sent again: everything the public interfaces take has its effect once.
 *
 * @param path below the gateway, or a whole address
 * @param caller whose token it carries; null for a stranger
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Call(
        String method,
        String path,
        Map<String, String> headers,
        byte @Nullable [] body,
        @Nullable SignedIn caller) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), null, null);
    }

    /** Any method, with a body. */
    public static Call send(String method, String path, String contentType, byte[] body) {
        return new Call(method, path, Map.of("Content-Type", contentType), body, null);
    }

    public static Call postJson(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, more, body, caller);
    }

    public Call accept(String type) {
        return header("Accept", type);
    }

    public Call as(SignedIn who) {
        return new Call(method, path, headers, body, who);
    }

    HttpRequest request(String origin) {
        byte[] bytes = body;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                .timeout(TIMEOUT)
                .method(
                        method,
                        bytes == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        headers.forEach(request::setHeader);
        SignedIn who = caller;
        if (who != null) {
            request.setHeader("Authorization", "Bearer " + who.token());
        }
        return request.build();
    }
}
