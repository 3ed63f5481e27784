package tj.omuzgor.gateway.graph;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends queries as a client does. */
final class Graph {

    private Graph() {}

    static ValidatableResponse ask(String token, String query) {
        return ask(token, query, Map.of());
    }

    static ValidatableResponse ask(@Nullable String token, String query, Map<String, Object> variables) {
        return ask(token, "en", query, variables);
    }

    static ValidatableResponse ask(
            @Nullable String token, String language, String query, Map<String, Object> variables) {
        var request = given().contentType("application/json")
                .header("Accept-Language", language)
                .accept("application/graphql-response+json")
                .body(Map.of("query", query, "variables", variables));
        if (token != null) {
            request.auth().oauth2(token);
        }
        return request.post("/graphql").then();
    }
}
