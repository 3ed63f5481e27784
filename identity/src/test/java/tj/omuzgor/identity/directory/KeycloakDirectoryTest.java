package tj.omuzgor.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.test.ServiceTest;

/** Against a real Keycloak with the realm of {@code keycloak/omuzgor-realm.json}. */
@ServiceTest
final class KeycloakDirectoryTest {
    private static final int BEGINNING_MILLIS = 50;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final UUID UNIT = UUID.fromString("01900000-0000-7000-8000-000000000000");

    private static @Nullable KeycloakServer keycloak;

    @Inject
    Vertx vertx;

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.start();
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void isUnavailableWhereNobodyAnswers() {
        var nowhere = new KeycloakDirectory(config("http://127.0.0.1:9", "none"), vertx);

        assertThatThrownBy(() -> now(nowhere.findByUsername("admin"))).isInstanceOf(DirectoryUnavailable.class);
    }

    @Test
    void deletesAUserOnce() {
        var directory = real();
        var made = (Creation.Created)
                now(directory.create(new NewUser("t-" + UUID.randomUUID(), null, null, "Раҳимов", "Али")));

        assertThat(now(directory.delete(made.id()))).isTrue();
        assertThat(now(directory.delete(made.id()))).isFalse();
        assertThat(now(directory.findById(made.id()))).isNull();
    }

    @Test
    void makesFindsAndDescribesAUser() {
        var directory = real();
        var teacher = UUID.randomUUID();
        var name = "t-" + UUID.randomUUID();

        var made = (Creation.Created)
                now(directory.create(new NewUser(name, "first-password", teacher, "Ҷӯраева", "Фарзона")));
        assertThat(now(directory.create(new NewUser(name, null, null, "Раҳимов", "Али"))))
                .isEqualTo(new Creation.NameTaken());
        var found = user(directory.findByUsername(name));
        assertThat(found.id()).isEqualTo(made.id());
        assertThat(found.teacherId()).isEqualTo(teacher);
        assertThat(found.grants()).isEmpty();

        var grants = List.of(
                new HeldGrant(Role.TRAINER, UNIT, null),
                new HeldGrant(Role.CENTER_ISSUER, UNIT, Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(now(directory.describe(made.id(), teacher, grants))).isTrue();
        var described = user(directory.findById(made.id()));
        assertThat(described.grants()).isEqualTo(grants);
        assertThat(described.teacherId()).isEqualTo(teacher);

        assertThat(now(directory.describe(made.id(), null, List.of()))).isTrue();
        assertThat(user(directory.findById(made.id())).grants()).isEmpty();
        assertThat(user(directory.findById(made.id())).teacherId()).isNull();
        assertThat(now(directory.rename(made.id(), "Ҷӯраева", "Зарина"))).isTrue();
        assertThat(user(directory.findById(made.id())).username()).isEqualTo(name);
        assertThat(now(directory.rename(UUID.randomUUID().toString(), "A", "B")))
                .isFalse();
    }

    @Test
    void findsTheUsersOfATeacherTheFirstOneFirst() {
        var directory = real();
        var teacher = UUID.randomUUID();
        var first = made(directory, teacher);
        var second = made(directory, teacher);

        assertThat(now(directory.findByTeacher(teacher)))
                .extracting(DirectoryUser::id)
                .containsExactly(first, second);
        assertThat(now(directory.findByTeacher(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void takesAnotherPasswordAndNoneUsedBefore() {
        var directory = real();
        var user = made(directory, null);

        assertThat(now(directory.setPassword(user, "second-password"))).isEqualTo(PasswordChange.SET);
        assertThat(now(directory.setPassword(user, "second-password"))).isEqualTo(PasswordChange.USED_BEFORE);
        assertThat(now(directory.setPassword(user, "first-password"))).isEqualTo(PasswordChange.USED_BEFORE);
        assertThat(now(directory.setPassword(user, "short"))).isEqualTo(PasswordChange.NOT_ALLOWED);
        assertThatThrownBy(() -> now(directory.setPassword(UUID.randomUUID().toString(), "second-password")))
                .isInstanceOf(DirectoryUnavailable.class);
    }

    @Test
    void signsOutWhomThereIs() {
        var directory = real();

        assertThat(now(directory.signOut(made(directory, null)))).isTrue();
        assertThat(now(directory.signOut(UUID.randomUUID().toString()))).isFalse();
    }

    /** Keycloak's own sign-out lets pass what was issued in its very second, so a session is renewed here until it ends. */
    @Test
    void aSignOutEndsSessionsThatAreRenewedAllTheTime() throws InterruptedException {
        var directory = real();
        var app = new AppSignIn(Objects.requireNonNull(keycloak).address());
        var user = made(directory, null);
        var name = user(directory.findById(user)).username();
        var online = app.refreshToken(name, "first-password", "openid");
        var offline = app.refreshToken(name, "first-password", "openid offline_access");
        var renewed = app.refreshed(offline);
        assertThat(renewed.path("refresh_token").asText())
                .as(renewed.toString())
                .isNotEmpty();

        atTheBeginningOfASecond();
        offline = app.refreshed(renewed.path("refresh_token").asText())
                .path("refresh_token")
                .asText();
        assertThat(now(directory.signOut(user))).isTrue();

        assertThat(app.refreshed(offline).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(app.refreshed(online).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void anotherPasswordEndsWhatBeganWithTheOneBefore() {
        var directory = real();
        var app = new AppSignIn(Objects.requireNonNull(keycloak).address());
        var user = made(directory, null);
        var name = user(directory.findById(user)).username();

        atTheBeginningOfASecond();
        var offline = app.refreshToken(name, "first-password", "openid offline_access");
        assertThat(now(directory.setPassword(user, "second-password"))).isEqualTo(PasswordChange.SET);

        assertThat(app.refreshed(offline).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(app.refreshToken(name, "second-password", "openid")).isNotEmpty();
    }

    private static void atTheBeginningOfASecond() {
        await().pollInterval(Duration.ofMillis(5)).until(() -> System.currentTimeMillis() % 1_000 < BEGINNING_MILLIS);
    }

    @Test
    void tellsWhatKeycloakDoesNotTake() {
        var directory = real();
        var user = made(directory, null);
        var tooMany = Stream.generate(() -> new HeldGrant(Role.TRAINER, UUID.randomUUID(), null))
                .limit(101)
                .toList();

        assertThatThrownBy(() -> now(directory.describe(user, null, tooMany))).isInstanceOf(DirectoryRefused.class);
        assertThatThrownBy(() -> now(directory.rename(user, "with<sign", "A"))).isInstanceOf(DirectoryRefused.class);
        assertThat(user(directory.findById(user)).grants()).isEmpty();
    }

    @Test
    void knowsNobodyToBeginWith() {
        var directory = real();

        assertThat(now(directory.findByUsername("nobody-at-all"))).isNull();
        assertThat(now(directory.findByUsername("service-account-identity-service")))
                .isNull();
        assertThat(now(directory.findById(UUID.randomUUID().toString()))).isNull();
        assertThat(now(directory.describe(UUID.randomUUID().toString(), null, List.of())))
                .isFalse();
        assertThat(now(directory.create(new NewUser("with<sign", null, null, "A", "B"))))
                .isEqualTo(new Creation.NotAllowed());
    }

    private static String made(KeycloakDirectory directory, @Nullable UUID teacher) {
        var user = new NewUser("t-" + UUID.randomUUID(), "first-password", teacher, "Раҳимов", "Али");
        return ((Creation.Created) now(directory.create(user))).id();
    }

    private KeycloakDirectory real() {
        var server = Objects.requireNonNull(keycloak);
        return new KeycloakDirectory(config(server.address(), server.secret()), vertx);
    }

    private static DirectoryUser user(Uni<@Nullable DirectoryUser> found) {
        return Objects.requireNonNull(found.await().atMost(LIMIT));
    }

    private static <T extends @Nullable Object> T now(Uni<T> answer) {
        return answer.await().atMost(LIMIT);
    }

    private static KeycloakConfig config(String url, String secret) {
        return new KeycloakConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public String realm() {
                return "omuzgor";
            }

            @Override
            public String clientId() {
                return "identity-service";
            }

            @Override
            public String clientSecret() {
                return secret;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(10);
            }
        };
    }
}
