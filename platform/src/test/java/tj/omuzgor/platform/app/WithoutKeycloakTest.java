package tj.omuzgor.platform.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.Tokens;

@QuarkusTest
@TestProfile(WithoutKeycloakTest.NobodyListens.class)
class WithoutKeycloakTest {

    @Test
    void servesWhatNeedsNoToken() {
        assertThat(given().get("/errors/title").statusCode()).isEqualTo(200);
        Refusal.of(given().get("/errors/me"), 401, "unauthenticated");
    }

    @Test
    void refusesATokenItCannotVerify() {
        var token = Tokens.ofTeacher(UUID.randomUUID()).signed();

        Refusal.of(given().auth().oauth2(token).get("/errors/me"), 401, "unauthenticated");
    }

    /** Keycloak's address leads nowhere. */
    public static final class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("omuzgor.keycloak.url", "http://127.0.0.1:1");
        }
    }
}
