package tj.omuzgor.platform.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.platform.flow.TestService.Names;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.personal.PersonSight;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** What could not be applied is kept until it is applied or overtaken, and no longer: what it says may have been withdrawn since. */
@ServiceTest
class ForgottenLettersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    DataSource source;

    private final UUID teacher = UUID.randomUUID();
    private final String patronymic = "Раҷабовна-" + teacher;

    @BeforeEach
    void aDeadLetter() {
        Names.refusing = true;
        publish("Poison", patronymic);
        await().atMost(LIMIT).until(() -> letters().size() == 1);
        await().atMost(LIMIT)
                .until(() -> !EveryTable.holding(source, patronymic).contains("public.outbox"));
        assertThat(EveryTable.holding(source, patronymic)).contains("public.dead_letter");
    }

    @AfterEach
    void asBefore() {
        Names.refusing = true;
    }

    @Test
    void aLaterStateTakesItAlong() {
        publish("Саидова", null);

        await().atMost(LIMIT).until(() -> letters().isEmpty());
        assertThat(EveryTable.holding(source, patronymic)).isEmpty();
    }

    @Test
    void oneThatCannotBeAppliedEitherLeavesItThere() {
        publish("Poison", null);

        await().atMost(LIMIT).until(() -> letters().size() == 2);
        assertThat(EveryTable.holding(source, patronymic)).containsExactly("public.dead_letter");
    }

    @Test
    void onceReplayedItSaysNothingAnyMore() {
        Names.refusing = false;

        given().auth()
                .oauth2(Tokens.with(Role.ADMIN, PersonSight.COUNTRY).signed())
                .post("/admin/events/dead-letters/" + letters().getFirst() + "/replay")
                .then()
                .statusCode(204);

        assertThat(letters()).hasSize(1);
        assertThat(EveryTable.holding(source, patronymic)).containsExactly("public.published_state");
        assertThat(of("coalesce(payload, '') || reason")).containsExactly("");
    }

    private void publish(String family, @Nullable String patronymic) {
        pool.withTransaction(tx ->
                        outbox.publish(tx, List.of(new TeacherNameChanged(teacher, family, "Зарина", patronymic))))
                .await()
                .atMost(LIMIT);
    }

    private List<String> letters() {
        return of("id::text");
    }

    private List<String> of(String column) {
        return pool.query("select " + column + " from dead_letter where subject = '" + teacher + "' order by id")
                .execute()
                .map(rows -> java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .await()
                .atMost(LIMIT);
    }
}
