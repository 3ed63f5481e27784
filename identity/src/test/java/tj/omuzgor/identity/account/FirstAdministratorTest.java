package tj.omuzgor.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class FirstAdministratorTest {

    @Inject
    AppointFirstAdministrator appointment;

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    /** Tests before this one may have made administrators. */
    @BeforeEach
    void nobodyAdministersTheCountry() {
        database.texts("""
                update staff_grant set to_at = now() where role = 'admin' and unit_id = '01900000-0000-7000-8000-000000000000'
                  and (to_at is null or to_at > now()) returning id""");
    }

    @Test
    void appointsANamedUserOnceAndNobodyAfterwards() throws Throwable {
        var boss = user();
        var other = user();

        assertThat(appoint(boss.username(), Optional.empty())).isTrue();
        assertThat(appoint(boss.username(), Optional.empty())).isFalse();
        assertThat(appoint(other.username(), Optional.empty())).isFalse();

        assertThat(holding(boss.id())).containsExactly("admin 01900000-0000-7000-8000-000000000000");
        assertThat(holding(other.id())).isEmpty();
        assertThat(database.texts(
                        "select a.actor from grant_audit a join staff_grant g on g.id = a.grant_id where g.holder = ?",
                        boss.id()))
                .containsExactly("first-administrator");
    }

    @Test
    void makesTheUserWhereAPasswordIsGiven() throws Throwable {
        var name = "boss-" + UUID.randomUUID();

        assertThat(appoint(name, Optional.of("a-long-password"))).isTrue();

        var id = database.texts("select id from account where username = ?", name)
                .getFirst();
        assertThat(directory.password(id)).isEqualTo("a-long-password");
        assertThat(holding(id)).hasSize(1);
    }

    @Test
    void appointsNobodyKeycloakDoesNotKnow() {
        var name = "nobody-" + UUID.randomUUID();

        assertThatThrownBy(() -> appoint(name, Optional.empty())).hasMessageContaining(name);

        assertThat(database.texts("select id from account where username = ?", name))
                .isEmpty();
    }

    private DirectoryUser user() {
        var id = UUID.randomUUID().toString();
        var user = new DirectoryUser(id, "boss-" + id, null, List.of(), Instant.parse("2025-01-01T00:00:00Z"));
        directory.put(user);
        return user;
    }

    private List<String> holding(String holder) {
        return database.texts(
                "select role || ' ' || unit_id from staff_grant where holder = ? and (to_at is null or to_at > now())",
                holder);
    }

    private boolean appoint(String username, Optional<String> password) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> appointment.appoint(username, password));
    }
}
