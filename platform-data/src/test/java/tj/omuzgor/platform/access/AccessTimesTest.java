package tj.omuzgor.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
class AccessTimesTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000000");

    private final String holder = UUID.randomUUID().toString();
    private final Instant second = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Inject
    AccessTimes times;

    @Test
    void refusesATokenOfTheVerySecondOfTheChangeAndAcceptsTheNext() {
        change(second.plusMillis(400));

        assertThat(times.refuses(holder, second.minusSeconds(1))).isTrue();
        assertThat(times.refuses(holder, second)).isTrue();
        assertThat(times.refuses(holder, second.plusSeconds(1))).isFalse();
        assertThat(times.refuses(UUID.randomUUID().toString(), second)).isFalse();

        String older =
                Tokens.of(holder).grant(Role.ADMIN, COUNTRY).issuedAt(second).signed();
        given().auth()
                .oauth2(older)
                .get("/admin/events/dead-letters")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:omuzgor:problem:token-superseded"));
        String renewed = Tokens.of(holder)
                .grant(Role.ADMIN, COUNTRY)
                .issuedAt(second.plusSeconds(1))
                .signed();
        given().auth().oauth2(renewed).get("/admin/events/dead-letters").then().statusCode(200);
    }

    @Test
    void keepsTheLatestChangeWhateverArrivesAfterIt() {
        change(second);
        change(second.minusSeconds(100));

        assertThat(times.refuses(holder, second.minusSeconds(1))).isTrue();
        assertThat(times.refuses(holder, second)).isFalse();
    }

    @Test
    void knowsWhatIsRefusedOnceItHasStarted() throws InterruptedException {
        change(second);
        var started = new AccessTimes(pool, vertx);
        assertThat(started.refuses(holder, second.minusSeconds(1))).isFalse();

        started.start(new StartupEvent());

        assertThat(started.refuses(holder, second.minusSeconds(1))).isTrue();
    }

    private void change(Instant notBefore) {
        var event = new ReceivedEvent<>(new AccessChanged(holder, notBefore), 1, notBefore);
        pool.withTransaction(tx -> times.apply(tx, List.of(event))).await().atMost(LIMIT);
    }
}
