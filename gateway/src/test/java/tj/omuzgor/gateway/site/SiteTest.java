package tj.omuzgor.gateway.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;

@GatewayTest
final class SiteTest {

    @TestHTTPResource(value = "/", management = true)
    @Nullable
    URI management;

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    @ParameterizedTest
    @CsvSource({"tg,/,tg", "ru;q=0.9,/,ru", "en-GB,/,en", "de,/,tg", "en,/?lang=ru,ru", "en,/?lang=xx,en"})
    void opensInTheLanguageOfTheReader(String accepted, String path, String language) {
        given().accept("text/html")
                .header("Accept-Language", accepted)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Content-Language", equalTo(language))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"" + language + "\">"));
    }

    @Test
    void linksOnlyToWhatIsThere() {
        Stub.of("course").on("GET /content/keys", "{}");
        Stub.of("certification").on("GET /.well-known/did.json", "{}");
        var links = Pattern.compile("href=\"(/[^\"]*)\"")
                .matcher(given().accept("text/html").get("/").asString());
        int found = 0;
        while (links.find()) {
            found++;
            assertThat(given().get(links.group(1)).statusCode())
                    .as(links.group(1))
                    .isEqualTo(200);
        }
        assertThat(found).isGreaterThanOrEqualTo(9);
    }

    @Test
    void carriesTheHeadersOfASafeSiteOnEveryAnswer() {
        for (var path : new String[] {"/", "/nothing", "/sync/v1/keys", "/graphql"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("same-origin"));
        }
    }

    @Test
    void answersAnUnknownPathWithAProblem() {
        given().header("Accept-Language", "ru")
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:not-found"))
                .body("title", equalTo("Не найдено"));
    }

    @ParameterizedTest
    @CsvSource({"/graphql,cross-site", "/graphql,same-site", "/sync/v1,cross-site"})
    void refusesWhatAnotherSiteSends(String path, String site) {
        given().contentType("application/json")
                .header("Sec-Fetch-Site", site)
                .header("Accept-Language", "en")
                .body("{\"query\":\"{__typename}\"}")
                .post(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:cross-origin-refused"))
                .body("title", equalTo("This request came from another site"));
    }

    @Test
    void comparesTheOriginWhereTheBrowserSaysNothingElse() {
        var own = "http://localhost:" + RestAssured.port;
        for (var origin : new String[] {"https://example.org", "null", "http://localhost:1"}) {
            given().contentType("application/json")
                    .header("Origin", origin)
                    .body("{\"query\":\"{__typename}\"}")
                    .post("/graphql")
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/json")
                .header("Origin", own)
                .header("Host", "localhost:" + RestAssured.port)
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .statusCode(200);
        given().header("Sec-Fetch-Site", "cross-site").get("/").then().statusCode(200);
    }

    @Test
    void isHealthyWithoutItsServices() {
        for (var path : new String[] {"health/live", "health/ready", "health/started"}) {
            given().get(management + path).then().statusCode(200).body("status", equalTo("UP"));
        }
        given().get(management + "metrics").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"})
    void showsNothingOfItsInsideOnThePublicPort(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("urn:omuzgor:problem:not-found"));
    }
}
