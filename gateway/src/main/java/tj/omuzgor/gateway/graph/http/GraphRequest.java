package tj.omuzgor.gateway.graph.http;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.problem.Problem;

/** The envelope of a request: {@code query}, {@code operationName}, {@code variables}, {@code extensions}. */
final class GraphRequest {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final List<String> TEXTS = List.of("query", "operationName");
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    private GraphRequest() {}

    static JsonObject ofBody(RoutingContext context) {
        MediaTypes.requireJson(context);
        var body = context.body().buffer();
        if (body == null || body.length() == 0) {
            throw new GraphRefusal(400, "malformed-json", "The body is empty.");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes()));
            return checked(read(text.toString(), ""));
        } catch (CharacterCodingException notUtf8) {
            throw new GraphRefusal(400, "malformed-json", "The body is not UTF-8.");
        }
    }

    /** A query of the URL; operations that change something are refused. */
    static JsonObject ofUrl(RoutingContext context) {
        var request = Json.createObjectBuilder();
        for (var name : TEXTS) {
            var values = context.queryParam(name);
            if (!values.isEmpty()) {
                request.add(name, values.getFirst());
            }
        }
        for (var name : OBJECTS) {
            var values = context.queryParam(name);
            if (!values.isEmpty() && !values.getFirst().isEmpty()) {
                request.add(name, read(values.getFirst(), "#query/" + name));
            }
        }
        var checked = checked(request.build());
        requireQuery(checked);
        return checked;
    }

    private static void requireQuery(JsonObject request) {
        var name = request.getString("operationName", "");
        for (var operation : operations(request.getString("query"))) {
            boolean meant = name.isEmpty() || name.equals(operation.getName());
            if (meant && operation.getOperation() != OperationDefinition.Operation.QUERY) {
                throw new GraphRefusal(405, "method-not-allowed", "Only queries are sent by GET.");
            }
        }
    }

    private static List<OperationDefinition> operations(String document) {
        try {
            return parsed(document).getDefinitionsOfType(OperationDefinition.class);
        } catch (InvalidSyntaxException unreadable) {
            return List.of(); // the execution says where
        }
    }

    /** The framework says only that a document cannot be read; the parser knows where. */
    static ExecutionResult explained(JsonObject request, ExecutionResult result) {
        if (result.isDataPresent()
                || result.getErrors().stream().noneMatch(e -> e.getErrorType() == ErrorType.DataFetchingException)) {
            return result;
        }
        try {
            parsed(request.getString("query"));
            return result;
        } catch (InvalidSyntaxException unreadable) {
            return ExecutionResult.newExecutionResult()
                    .addError(unreadable.toInvalidSyntaxError())
                    .build();
        }
    }

    /** Within the bounds of a request's document, as the engine itself reads it. */
    private static Document parsed(String document) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(document)
                        .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                        .build());
    }

    private static JsonValue read(String text, String place) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException unreadable) {
            throw place.isEmpty()
                    ? new GraphRefusal(400, "malformed-json", "The body is not JSON.")
                    : new GraphRefusal(Problem.of(400, "malformed-json", null).at(place, "is not JSON"));
        }
    }

    private static JsonObject checked(JsonValue value) {
        if (!(value instanceof JsonObject given)) {
            throw new GraphRefusal(400, "invalid-request", "A request is one JSON object.");
        }
        if (!(given.get("query") instanceof JsonString query)
                || query.getString().isBlank()) {
            throw invalid("query", "must be a text that is not empty");
        }
        var request = Json.createObjectBuilder().add("query", query);
        addName(given, request);
        for (var name : OBJECTS) {
            var object = given.get(name);
            if (object instanceof JsonObject present) {
                request.add(name, present);
            } else if (isPresent(object)) {
                throw invalid(name, "must be an object");
            }
        }
        return request.build();
    }

    private static void addName(JsonObject given, JsonObjectBuilder request) {
        var name = given.get("operationName");
        if (name instanceof JsonString text) {
            request.add("operationName", text);
        } else if (isPresent(name)) {
            throw invalid("operationName", "must be a text");
        }
    }

    private static boolean isPresent(@Nullable JsonValue value) {
        return value != null && value.getValueType() != JsonValue.ValueType.NULL;
    }

    private static GraphRefusal invalid(String member, String detail) {
        return new GraphRefusal(Problem.of(400, "invalid-request", null).at("/" + member, detail));
    }
}
