package tj.omuzgor.identity.erasure;

import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.Registry.as;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.ExampleRoster;

/** Imports by an administrator of the country, to their end. */
final class Imported {
    static final Duration LIMIT = Duration.ofSeconds(30);

    private Imported() {}

    static JsonPath imported(ExampleRoster roster) {
        return ended(sent(roster, "example.zip"));
    }

    /** Answers the id while it runs. */
    static String sent(ExampleRoster roster, String fileName) {
        return as(Registry.country())
                .contentType("application/zip")
                .body(roster.bytes())
                .queryParam("fileName", fileName)
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id")
                .toString();
    }

    static JsonPath ended(String id) {
        return await().atMost(LIMIT)
                .until(
                        () -> as(Registry.country())
                                .get("/imports/" + id)
                                .then()
                                .extract()
                                .jsonPath(),
                        view -> !view.getString("status").equals("waiting")
                                && !view.getString("status").equals("running"));
    }
}
