package tj.omuzgor.platform.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What an answer has to be to count as a problem document. */
final class Refusal {
    private final Response response;

    private Refusal(Response response) {
        this.response = response;
    }

    static RequestSpecification in(String language) {
        return given().header("Accept-Language", language);
    }

    static Refusal of(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:omuzgor:problem:" + code);
        assertThat(response.jsonPath().getString("title")).isNotBlank();
        assertThat(response.header("Vary")).contains("Accept-Language");
        assertThat(response.asString())
                .doesNotContain("tj.omuzgor", "java.", "Exception", "select ", "insert ", "jackson");
        return new Refusal(response);
    }

    Refusal titled(String title) {
        assertThat(response.jsonPath().getString("title")).isEqualTo(title);
        return this;
    }

    Refusal language(String tag) {
        assertThat(response.header("Content-Language")).isEqualTo(tag);
        return this;
    }

    Refusal header(String name, String value) {
        assertThat(response.header(name)).isEqualTo(value);
        return this;
    }

    Refusal detail(String text) {
        assertThat(response.jsonPath().getString("detail")).isEqualTo(text);
        return this;
    }

    Refusal pointers(String... pointers) {
        List<Map<String, String>> errors = response.jsonPath().getList("errors");
        assertThat(errors).extracting(error -> error.get("pointer")).containsExactly(pointers);
        assertThat(errors).extracting(error -> error.get("detail")).doesNotContainNull();
        return this;
    }

    String text() {
        return response.asString();
    }
}
