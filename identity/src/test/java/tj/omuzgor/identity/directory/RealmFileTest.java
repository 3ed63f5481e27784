package tj.omuzgor.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.HeldGrant;

/** The realm as production imports it, and the texts of its pages. */
final class RealmFileTest {

    private static final Path FOLDER = Path.of("keycloak");
    private static final long DAY = 86_400;

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper().readTree(FOLDER.resolve("omuzgor-realm.json").toFile());
    }

    @Test
    void noClientTakesPasswordsDirectly() {
        assertThat(realm.path("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
                    .as(client.path("clientId").asText())
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
        });
        // Keycloak adds this client with direct access grants when the file does not name it.
        assertThat(client("admin-cli").path("enabled").asBoolean()).isFalse();
        // And whoever switches them on for a client gains nothing.
        assertThat(executions(realm.path("directGrantFlow").asText()))
                .containsExactly("deny-access-authenticator REQUIRED");
    }

    @Test
    void holdsNobodyAndNoSecret() {
        assertThat(realm.path("users"))
                .extracting(user -> user.path("username").asText())
                .containsExactly("service-account-identity-service");
        assertThat(realm.path("users").findValues("credentials")).isEmpty();
        assertThat(realm.findValuesAsText("secret"))
                .containsExactlyInAnyOrder("${IDENTITY_CLIENT_SECRET}", "${PAGES_CLIENT_SECRET}");
        assertThat(realm.findValuesAsText("password")).containsExactly("${SMTP_PASSWORD:}");
        assertThat(realm.findValues("secretData")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    @Test
    void boundsGuessingAndPasswords() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isBetween(1, 10);
        assertThat(realm.path("passwordPolicy").asText())
                .contains("length(10)", "notUsername", "notContainsUsername", "notEmail", "passwordHistory");
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
    }

    @Test
    void boundsAccessWithoutANetworkInDays() {
        assertThat(realm.path("offlineSessionMaxLifespanEnabled").asBoolean()).isTrue();
        assertThat(realm.path("offlineSessionIdleTimeout").asLong()).isEqualTo(90 * DAY);
        assertThat(realm.path("offlineSessionMaxLifespan").asLong()).isEqualTo(180 * DAY);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asLong()).isLessThanOrEqualTo(600);
    }

    @Test
    void letsAppAndPagesInWithCodeAndProofKeyOnly() {
        assertThat(client("app").path("publicClient").asBoolean()).isTrue();
        assertThat(client("pages").path("publicClient").asBoolean(true)).isFalse();
        for (var id : List.of("app", "pages", "account-console")) {
            assertThat(client(id).path("standardFlowEnabled").asBoolean()).isTrue();
            assertThat(client(id).at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
        }
        assertThat(client("app").path("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("tj.omuzgor.app:/callback", "http://127.0.0.1/*");
    }

    @ParameterizedTest
    @EnumSource(names = "TEACHER", mode = EnumSource.Mode.EXCLUDE)
    void asksWhoeverHoldsAGrantForASecondFactor(Role role) {
        assertThat(executions("second factor of staff"))
                .containsExactly(
                        "conditional-credential REQUIRED",
                        "conditional-user-attribute REQUIRED",
                        "auth-otp-form REQUIRED");
        var written = GrantTexts.write(List.of(new HeldGrant(role, UUID.randomUUID(), null)))
                .getFirst();

        assertThat(grantsPattern().matcher(written).matches()).isTrue();
        assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
    }

    @Test
    void asksATeacherForNoneButAllowsPasskeys() {
        var teacher = GrantTexts.write(List.of(new HeldGrant(Role.TEACHER, UUID.randomUUID(), null)))
                .getFirst();

        assertThat(grantsPattern().matcher(teacher).matches()).isFalse();
        assertThat(realm.path("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean())
                .isTrue();
        assertThat(realm.path("webAuthnPolicyPasswordlessUserVerificationRequirement")
                        .asText())
                .isEqualTo("required");
    }

    @Test
    void onlyAdministratorsEditWhoSomebodyIs() throws IOException {
        var profile = new ObjectMapper()
                .readTree(realm.findValue("kc.user.profile.config").path(0).asText());
        for (var attribute : profile.path("attributes")) {
            var name = attribute.path("name").asText();
            if (List.of("teacher_id", "grants", "username", "firstName", "lastName")
                    .contains(name)) {
                assertThat(attribute.at("/permissions/edit"))
                        .as(name)
                        .extracting(JsonNode::asText)
                        .containsExactly("admin");
            }
        }
        assertThat(profile.path("attributes"))
                .extracting(attribute -> attribute.path("name").asText())
                .contains("teacher_id", "grants");
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    }

    @Test
    void speaksTajikRussianAndEnglish() {
        assertThat(realm.path("supportedLocales"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("tg", "ru", "en");
        assertThat(realm.path("defaultLocale").asText()).isEqualTo("tg");
        for (var theme : List.of("loginTheme", "accountTheme", "emailTheme")) {
            assertThat(realm.path(theme).asText()).isEqualTo("omuzgor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "account", "email"})
    void tajikTextsAreWhole(String kind) throws IOException {
        var theme = FOLDER.resolve("themes/omuzgor").resolve(kind);
        var text = Files.readString(theme.resolve("messages/messages_tg.properties"));
        var messages = new Properties();
        messages.load(new StringReader(text));

        assertThat(properties(theme.resolve("theme.properties"))).containsEntry("locales", "tg,ru,en");
        // Tajik has no apostrophe, and a message format would swallow it with what follows.
        assertThat(messages.values())
                .noneSatisfy(value -> assertThat(value.toString()).contains("'"));
        assertThat(text).contains("awaits proof-reading");
        assertThat(messages.values())
                .allSatisfy(value -> assertThat(value.toString()).isNotBlank());
    }

    /** Of all texts Keycloak has in English, those are left out by name that a teacher never meets; a newer Keycloak may have more. */
    @ParameterizedTest
    @CsvSource({
        "login, keycloak-themes, theme/base/login",
        "email, keycloak-themes, theme/base/email",
        "account, keycloak-account-ui, theme/keycloak.v3/account"
    })
    void everythingATeacherMeetsIsThereInTajik(String kind, String library, String folder) throws IOException {
        var english = new Properties();
        try (var jar = new ZipFile(library(library).toFile());
                var messages = jar.getInputStream(jar.getEntry(folder + "/messages/messages_en.properties"))) {
            english.load(new InputStreamReader(messages, StandardCharsets.UTF_8));
        }
        var neverMet = Files.readAllLines(Path.of("src/test/resources/keycloak/never-met-" + kind + ".txt"));

        var tajik =
                properties(FOLDER.resolve("themes/omuzgor").resolve(kind).resolve("messages/messages_tg.properties"));

        assertThat(english).hasSizeGreaterThan(50);
        var wanted = new TreeSet<>(english.keySet());
        neverMet.forEach(wanted::remove);
        assertThat(tajik.keySet()).as(kind).containsAll(wanted);
        assertThat(tajik.keySet()).as(kind).doesNotContainAnyElementsOf(neverMet);
    }

    /** A library of the Keycloak that the tests of the directory run. */
    private static Path library(String name) throws IOException {
        try (var files = Files.walk(Path.of("target", "keycloak"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("org.keycloak." + name + "-2"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no library " + name));
        }
    }

    private static Map<Object, Object> properties(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    private Pattern grantsPattern() {
        for (var config : realm.path("authenticatorConfig")) {
            if (config.path("alias").asText().equals("holds a grant")) {
                assertThat(config.at("/config/regex").asText()).isEqualTo("true");
                return Pattern.compile(
                        config.at("/config/attribute_expected_value").asText());
            }
        }
        throw new AssertionError("no condition on grants");
    }

    private List<String> executions(String flow) {
        for (var one : realm.path("authenticationFlows")) {
            if (one.path("alias").asText().equals(flow)) {
                var executions = new ArrayList<String>();
                one.path("authenticationExecutions")
                        .forEach(execution ->
                                executions.add(execution.path("authenticator").asText() + " "
                                        + execution.path("requirement").asText()));
                return executions;
            }
        }
        throw new AssertionError("no flow " + flow);
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no client " + id));
    }
}
