package tj.omuzgor.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The realm as it is imported. */
final class RealmTest {

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("../identity/keycloak/omuzgor-realm.json").toFile());
    }

    @Test
    void hasNoClientThatTakesPasswordsDirectly() {
        assertThat(realm.path("clients"))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean(true))
                        .as(client.path("clientId").asText())
                        .isFalse());
        // Keycloak adds this client with direct access grants when the file does not name it.
        assertThat(client("admin-cli").path("enabled").asBoolean()).isFalse();
    }

    @Test
    void holdsNoSecret() {
        List<String> secrets = realm.findValuesAsText("secret");
        assertThat(secrets).containsExactly("${IDENTITY_CLIENT_SECRET}");
        assertThat(realm.findValues("credentials")).hasSize(1);
        assertThat(realm.findValue("credentials").findValuesAsText("value")).containsExactly("${ADMIN_PASSWORD}");
        assertThat(realm.findValues("secretData")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    @Test
    void letsTheAppInWithCodeAndProofKeyOnly() {
        JsonNode app = client("app");

        assertThat(app.path("publicClient").asBoolean()).isTrue();
        assertThat(app.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(app.path("implicitFlowEnabled").asBoolean(true)).isFalse();
        assertThat(app.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    }

    @Test
    void holdsNoAccountButTheFirstAdministrators() {
        assertThat(realm.path("users"))
                .extracting(user -> user.path("username").asText())
                .containsExactlyInAnyOrder("admin", "service-account-identity-service");
        assertThat(realm.at("/users/0/attributes/grants/0").asText())
                .isEqualTo("{\"role\":\"admin\",\"unitId\":\"01900000-0000-7000-8000-000000000000\"}");
    }

    private JsonNode client(String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }
}
