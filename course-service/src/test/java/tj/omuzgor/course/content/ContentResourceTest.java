package tj.omuzgor.course.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Academy;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class ContentResourceTest {

    @Test
    void servesWhatWasUploadedWithItsDigest() {
        String text = "<!doctype html><p>" + UUID.randomUUID();

        String sha256 = Academy.upload(text);

        given().get("/content/" + sha256)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("ETag", '"' + sha256 + '"')
                .header("Content-Length", "" + text.length())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("sandbox; default-src 'none'"))
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)) + ":")
                .body(equalTo(text));
    }

    @Test
    void uploadingAgainChangesNothing() {
        byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        String sha256 = Academy.sha256(bytes);

        put(Academy.author(), sha256, bytes).statusCode(201).body("mediaType", equalTo("text/plain"));
        put(Academy.author(), sha256, bytes).statusCode(200).body("bytes", equalTo(36));
    }

    @Test
    void takesLargeFilesAsTheyCome() {
        byte[] bytes = new byte[5 * 1024 * 1024];
        new Random(bytes.length).nextBytes(bytes);
        String sha256 = Academy.sha256(bytes);

        put(Academy.author(), sha256, bytes).statusCode(201);

        assertThat(given().get("/content/" + sha256).asByteArray()).isEqualTo(bytes);
    }

    @Test
    void refusesOtherBytesThanAnnounced() {
        put(Academy.author(), "0".repeat(64), new byte[] {1})
                .statusCode(400)
                .body("type", equalTo("urn:omuzgor:problem:digest-differs"))
                .body("errors[0].pointer", equalTo("#path/sha256"));
        given().get("/content/" + "0".repeat(64)).then().statusCode(404);
    }

    @Test
    void onlyAuthorsUpload() {
        byte[] bytes = {1};
        String sha256 = Academy.sha256(bytes);

        given().contentType("application/octet-stream")
                .body(bytes)
                .put("/content/" + sha256)
                .then()
                .statusCode(401);
        put(Tokens.ofTeacher(UUID.randomUUID()).signed(), sha256, bytes).statusCode(403);
    }

    @Test
    void servesRangesOfTheSameBytes() {
        String sha256 = Academy.upload("0123456789" + UUID.randomUUID());
        String tag = '"' + sha256 + '"';

        range(sha256, "bytes=2-5", null)
                .statusCode(206)
                .header("Content-Range", "bytes 2-5/46")
                .header("Content-Length", "4")
                .body(equalTo("2345"));
        range(sha256, "bytes=2-5", tag).statusCode(206).body(equalTo("2345"));
        range(sha256, "bytes=2-5", "\"other\"").statusCode(200).header("Content-Range", nullValue());
        range(sha256, "bytes=46-", null)
                .statusCode(416)
                .header("Content-Range", "bytes */46")
                .body("type", equalTo("urn:omuzgor:problem:range-not-satisfiable"));
    }

    @Test
    void aCopyThatIsCurrentIsNotSentAgain() {
        String sha256 = Academy.upload("same" + UUID.randomUUID());

        given().header("If-None-Match", '"' + sha256 + '"')
                .get("/content/" + sha256)
                .then()
                .statusCode(304)
                .header("ETag", '"' + sha256 + '"')
                .body(equalTo(""));
    }

    @Test
    void tellsOfAFileWithoutItsBytes() {
        String sha256 = Academy.upload("0123456789" + UUID.randomUUID());

        given().head("/content/" + sha256)
                .then()
                .statusCode(200)
                .header("Content-Length", "46")
                .header("ETag", '"' + sha256 + '"');
        given().head("/content/" + "1".repeat(64)).then().statusCode(404);
    }

    @Test
    void otherBodiesStaySmall() {
        given().contentType("application/json")
                .auth()
                .oauth2(Academy.author())
                .body("[" + " ".repeat(3 * 1024 * 1024) + "]")
                .post("/courses")
                .then()
                .statusCode(413);
    }

    private static ValidatableResponse put(String token, String sha256, byte[] bytes) {
        return given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .body(bytes)
                .put("/content/" + sha256)
                .then();
    }

    private static ValidatableResponse range(String sha256, String range, @Nullable String ifRange) {
        var request = given().header("Range", range);
        return (ifRange == null ? request : request.header("If-Range", ifRange))
                .get("/content/" + sha256)
                .then();
    }
}
