package tj.omuzgor.standalone.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tj.omuzgor.standalone.data.Json;

/** Asks the gateway's GraphQL endpoint for one person, in her language. */
public final class GraphQlClient {

    /** Statuses of a part that does not answer now. */
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    /** The code of a token that is older than the last change of its holder's grants, or of the same second. */
    static final String SUPERSEDED = "token-superseded";

    private static final int MOST_RENEWALS = 5;

    private final GatewayHttp gateway;
    private final SignedIn caller;
    private final String language;

    public GraphQlClient(GatewayHttp gateway, SignedIn caller, String language) {
        this.gateway = gateway;
        this.caller = caller;
        this.language = language;
    }

    public SignedIn caller() {
        return caller;
    }

    /** The member {@code data} of the answer. */
    public JsonNode ask(String document) {
        return ask(document, Map.of());
    }

    /** The member {@code data} of the answer; an error is a {@link Refused}. */
    public JsonNode ask(String document, Map<String, ?> variables) {
        Instant deadline = gateway.site().clock().instant().plus(gateway.site().patience());
        Call call = Call.postJson("/graphql", Json.text(Map.of("query", document, "variables", variables)))
                .header("Accept-Language", language)
                .accept("application/graphql-response+json, application/json;q=0.9")
                .as(caller);
        int renewals = 0;
        while (true) {
            Answer answer = gateway.send(call);
            JsonNode body = answer.json();
            JsonNode errors = body.path("errors");
            if (errors.isEmpty() && body.hasNonNull("data")) {
                return body.path("data");
            }
            if (errors.isEmpty()) {
                throw new Unexpected("GraphQL answered " + answer.status() + ": " + answer.quoted());
            }
            String code = errors.path(0).path("extensions").path("code").asText();
            int status = errors.path(0).path("extensions").path("status").asInt();
            boolean passing =
                    PASSING.contains(status) && gateway.site().clock().instant().isBefore(deadline);
            boolean renewable = SUPERSEDED.equals(code) && renewals++ < MOST_RENEWALS;
            if (!passing && !renewable) {
                throw new Refused(sentence(document, errors), code);
            }
            Pause.of(Duration.ofMillis(200));
            if (renewable) {
                caller.renew();
            }
        }
    }

    private String sentence(String document, JsonNode errors) {
        List<String> messages = StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.path("message").asText() + " " + error.path("extensions"))
                .toList();
        return "GraphQL refused " + caller.username() + " " + name(document) + ": " + String.join("; ", messages);
    }

    /** The first field asked for. */
    private static String name(String document) {
        return document.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }
}
