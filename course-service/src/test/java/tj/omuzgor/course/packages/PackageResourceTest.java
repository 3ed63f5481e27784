package tj.omuzgor.course.packages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class PackageResourceTest {
    private final String someone = Tokens.ofTeacher(UUID.randomUUID()).signed();

    @Inject
    Arrivals arrivals;

    @Test
    void listsEveryFileAndWhatItLacks() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();

        Academy.as(someone)
                .get("/packages/" + version.id())
                .then()
                .statusCode(200)
                .body("manifest.code", equalTo(academy.code))
                .body("manifest.files.sha256", contains(academy.reading, academy.video))
                .body("manifest.files[0].mediaType", equalTo("text/html"))
                .body("manifest.accessibility.tg", contains("no-captions", "no-transcript", "no-described"));
    }

    @Test
    void theSignatureVerifiesWithThePublishedKeyOffline() throws Exception {
        Academy.Version version = new Academy(arrivals).publish();
        String keys = given().get("/content/keys")
                .then()
                .statusCode(200)
                .body("keys[0].d", nullValue())
                .extract()
                .asString();
        String answer = Academy.as(someone).get("/packages/" + version.id()).asString();
        ObjectMapper json = new ObjectMapper();

        JWSObject jws = JWSObject.parse(json.readTree(answer).path("jws").asText());
        var key = JWKSet.parse(keys).getKeyByKeyId(jws.getHeader().getKeyID()).toECKey();

        assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(json.readTree(jws.getPayload().toString()))
                .isEqualTo(json.readTree(answer).path("manifest"));
    }

    @Test
    void onlyThoseSignedInTakePackages() {
        given().get("/packages/" + UUID.randomUUID()).then().statusCode(401);
        Academy.as(someone).get("/packages/" + UUID.randomUUID()).then().statusCode(404);
    }
}
