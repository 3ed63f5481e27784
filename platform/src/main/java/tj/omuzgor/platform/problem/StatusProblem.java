package tj.omuzgor.platform.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code and sentence of a refusal that is known by its HTTP status alone. */
final class StatusProblem {
    private static final Map<Integer, Wording> KNOWN = Map.ofEntries(
            Map.entry(400, new Wording("invalid-request", null)),
            Map.entry(401, new Wording("unauthenticated", "A valid bearer token is required.")),
            Map.entry(403, new Wording("forbidden", "No grant of the caller permits this.")),
            Map.entry(404, new Wording("not-found", "Nothing is here, or nothing the caller may see.")),
            Map.entry(405, new Wording("method-not-allowed", "See the Allow header for the methods of this resource.")),
            Map.entry(406, new Wording("not-acceptable", "No representation satisfies the Accept header.")),
            Map.entry(408, new Wording("request-timeout", "The request did not arrive in time.")),
            Map.entry(409, new Wording("conflict", null)),
            Map.entry(410, new Wording("gone", null)),
            Map.entry(
                    412, new Wording("precondition-failed", "The resource is not in the state the request requires.")),
            Map.entry(413, new Wording("request-too-large", "The body is larger than this resource takes.")),
            Map.entry(414, new Wording("uri-too-long", null)),
            Map.entry(415, new Wording("unsupported-media-type", "This resource does not read the Content-Type sent.")),
            Map.entry(416, new Wording("range-not-satisfiable", null)),
            Map.entry(428, new Wording("precondition-required", "The request must state which version it changes.")),
            Map.entry(429, new Wording("too-many-requests", "See the Retry-After header.")),
            Map.entry(431, new Wording("headers-too-large", null)),
            Map.entry(502, new Wording("upstream-failed", "A service behind this one did not answer as agreed.")),
            Map.entry(503, new Wording("unavailable", "Try again later.")),
            Map.entry(504, new Wording("upstream-timeout", "A service behind this one did not answer in time.")));

    private StatusProblem() {}

    static Problem of(int status) {
        var wording = KNOWN.get(status);
        if (wording != null) {
            return Problem.of(status, wording.code, wording.detail);
        }
        return status < 500 ? Problem.of(status, "invalid-request", null) : Problem.of(status, "internal-error", null);
    }

    private record Wording(String code, @Nullable String detail) {}
}
