package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.directory.InMemoryDirectory.Failure;
import tj.omuzgor.test.ServiceTest;

/** No session that began by the password alone carries a grant, whatever fails on the way. */
@ServiceTest
final class FirstGrantTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    private Registry registry;
    private String holder;

    @BeforeEach
    void somebodyIsSignedInByThePasswordAlone() {
        registry = new Registry();
        holder = as(Registry.country())
                .body("""
                        {"username": "u-%s", "family": "Раҳимов", "given": "Али"}""".formatted(UUID.randomUUID()))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        directory.signIn(holder, "by password");
    }

    @AfterEach
    void asItWas() {
        directory.back();
    }

    @Test
    void aFirstGrantEndsWhatBeganByThePasswordAndAnotherOneNothing() {
        give("trainer").statusCode(201);
        assertThat(directory.sessions(holder)).isEmpty();

        directory.signIn(holder, "by second factor");
        give("mentor").statusCode(201);

        assertThat(directory.user(holder).grants()).hasSize(2);
        assertThat(directory.sessions(holder)).containsExactly("by second factor");
    }

    @Test
    void noTokenNamesAGrantWhileTheSignOutFails() {
        directory.fail(Failure.SIGN_OUT, holder);

        give("trainer").statusCode(201);

        assertThat(directory.user(holder).grants()).isEmpty();
        assertThat(directory.sessions(holder)).hasSize(1);
        theTaskIsDone();
        assertThat(directory.user(holder).grants()).hasSize(1);
        assertThat(directory.sessions(holder)).isEmpty();
    }

    @Test
    void whoSignsInMeanwhileIsSignedOutToo() {
        directory.fail(Failure.SECOND_SIGN_OUT, holder);

        give("trainer").statusCode(201);
        assertThat(directory.user(holder).grants()).hasSize(1);
        directory.signIn(holder, "by password, just before the grant was known");

        theTaskIsDone();
        assertThat(directory.sessions(holder)).isEmpty();
    }

    @Test
    void whatComesBackAfterALostAnswerIsAFirstGrantAgain() {
        var id = give("trainer").statusCode(201).extract().path("id").toString();
        directory.fail(Failure.ANSWER_OF_DESCRIPTION, holder);
        as(Registry.country()).delete("/grants/" + id).then().statusCode(200);
        assertThat(directory.user(holder).grants()).isEmpty();
        directory.signIn(holder, "by password, nothing being held");

        give("mentor").statusCode(201);

        assertThat(directory.user(holder).grants()).hasSize(1);
        assertThat(directory.sessions(holder)).isEmpty();
    }

    @Test
    void whatKeycloakRefusesIsTriedAgainToo() {
        directory.fail(Failure.DESCRIPTION, holder);

        give("trainer").statusCode(201);

        assertThat(directory.user(holder).grants()).isEmpty();
        assertThat(database.revision("identity.access.v1", holder)).isZero();
        theTaskIsDone();
        assertThat(directory.user(holder).grants()).hasSize(1);
        assertThat(database.revision("identity.access.v1", holder)).isEqualTo(1);
    }

    @Test
    void afterALongOutageTokensAreRightWithinHalfAMinute() {
        directory.away(true);
        give("trainer").statusCode(201);
        database.texts(
                "update access_task set attempts = 12, due_at = now() - interval '1 second' where holder = ? returning id",
                holder);

        await().atMost(LIMIT)
                .until(() -> database.texts("select id from access_task where holder = ? and attempts = 13", holder)
                                .size()
                        == 1);

        assertThat(database.texts(
                        "select 'late' from access_task where holder = ? and due_at > now() + interval '21 seconds'",
                        holder))
                .isEmpty();
    }

    private void theTaskIsDone() {
        database.texts(
                "update access_task set due_at = now() - interval '1 second' where holder = ? returning id", holder);
        await().atMost(LIMIT)
                .until(() -> database.texts("select id from access_task where holder = ?", holder)
                        .isEmpty());
    }

    private ValidatableResponse give(String role) {
        return as(Registry.country())
                .body("""
                        {"holder": "%s", "role": "%s", "unitId": "%s", "from": "2025-01-01T00:00:00Z"}""".formatted(holder, role, registry.region))
                .post("/grants")
                .then();
    }
}
