package tj.omuzgor.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.test.ServiceTest;

/**
 * Against a real Keycloak with the realm of {@code keycloak/omuzgor-realm.json}, where one is given:
 * {@code OMUZGOR_TEST_KEYCLOAK_URL} and {@code OMUZGOR_TEST_KEYCLOAK_SECRET} (of the client {@code identity-service}).
 */
@ServiceTest
final class KeycloakDirectoryTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final UUID UNIT = UUID.fromString("01900000-0000-7000-8000-000000000000");

    @Inject
    Vertx vertx;

    @Test
    void isUnavailableWhereNobodyAnswers() {
        var nowhere = new KeycloakDirectory(config("http://127.0.0.1:9", "none"), vertx);

        assertThatThrownBy(() -> now(nowhere.findByUsername("admin"))).isInstanceOf(DirectoryUnavailable.class);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "OMUZGOR_TEST_KEYCLOAK_URL", matches = "http.*")
    void deletesAUserOnce() {
        var directory = real();
        var made = (Creation.Created)
                now(directory.create(new NewUser("t-" + UUID.randomUUID(), null, null, "Раҳимов", "Али")));

        assertThat(now(directory.delete(made.id()))).isTrue();
        assertThat(now(directory.delete(made.id()))).isFalse();
        assertThat(now(directory.findById(made.id()))).isNull();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "OMUZGOR_TEST_KEYCLOAK_URL", matches = "http.*")
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
        now(directory.setPassword(made.id(), "second-password"));
        assertThat(now(directory.rename(made.id(), "Ҷӯраева", "Зарина"))).isTrue();
        assertThat(user(directory.findById(made.id())).username()).isEqualTo(name);
        assertThat(now(directory.rename(UUID.randomUUID().toString(), "A", "B")))
                .isFalse();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "OMUZGOR_TEST_KEYCLOAK_URL", matches = "http.*")
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

    private KeycloakDirectory real() {
        return new KeycloakDirectory(
                config(System.getenv("OMUZGOR_TEST_KEYCLOAK_URL"), System.getenv("OMUZGOR_TEST_KEYCLOAK_SECRET")),
                vertx);
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
