package tj.omuzgor.gateway.graph.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.text.Languages;

/** Writes answers. A query that was carried out is 200, whatever its fields met; one that was not is 400 in GraphQL's own media type. */
@Singleton
final class GraphAnswer {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final GraphErrors errors;

    GraphAnswer(GraphErrors errors) {
        this.errors = errors;
    }

    void send(RoutingContext context, String type, ExecutionResult result) {
        var languages = languages(context);
        var answer = new LinkedHashMap<String, Object>();
        if (!result.getErrors().isEmpty()) {
            answer.put("errors", errors.worded(result.getErrors(), languages));
        }
        if (result.isDataPresent()) {
            answer.put("data", result.getData());
        }
        send(context, result.isDataPresent() || type.equals(MediaTypes.JSON) ? 200 : 400, type, answer);
    }

    void send(RoutingContext context, String type, Problem problem) {
        if (problem.status() == 405) {
            context.response()
                    .putHeader(
                            HttpHeaders.ALLOW, context.request().method().name().equals("GET") ? "POST" : "GET, POST");
        }
        var error = errors.worded(problem, languages(context));
        send(context, problem.status(), type, Map.of("errors", List.of(error)));
    }

    private static void send(RoutingContext context, int status, String type, Map<String, Object> answer) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(bytes(answer)));
    }

    private static byte[] bytes(Object answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer is not writable as JSON", impossible);
        }
    }

    private static Languages languages(RoutingContext context) {
        return Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
