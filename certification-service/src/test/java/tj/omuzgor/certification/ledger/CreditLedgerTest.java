package tj.omuzgor.certification.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class CreditLedgerTest {

    private static final String TOPIC = "certification.credit.v1";

    @Inject
    Arrivals arrivals;

    @Test
    void awardsCreditByModalityForACompletion() {
        Learner learner = Learner.some();

        arrivals.arrive(learner.completed(540, 360, 180));

        learner.asHerself()
                .get("/credits")
                .then()
                .statusCode(200)
                .body("teacherId", equalTo(learner.teacher().toString()))
                .body("credits", equalTo(1.0f))
                .body("modalities.modality", contains("online", "face-to-face", "practice"))
                .body("modalities.credits", contains(0.5f, 0.3333f, 0.1667f))
                .body("modalities.academicMinutes", contains(540, 360, 180))
                .body("entries", hasSize(3))
                .body("entries[0].kind", equalTo("award"));
        assertThat(arrivals.published(TOPIC, learner.enrollment()))
                .singleElement()
                .asString()
                .contains("\"award\"");
    }

    @Test
    void theSameStateAgainWritesNothing() {
        Learner learner = Learner.some();
        var completed = learner.completed();

        arrivals.arrive(completed, completed);

        assertThat(entries(learner)).containsExactly("award", "award", "award");
    }

    @Test
    void takesBackWhatWasAwardedWhenACompletionIsWithdrawnAndCorrectsWhatChanged() {
        Learner learner = Learner.some();

        arrivals.arrive(learner.completed(540, 360, 0), learner.completed(270, 360, 0), learner.withdrawn());

        assertThat(entries(learner)).containsExactly("award", "award", "correction", "reversal", "reversal");
        learner.asHerself()
                .get("/credits")
                .then()
                .statusCode(200)
                .body("credits", equalTo(0.0f))
                .body("modalities", hasSize(0))
                .body("entries", hasSize(5));
    }

    @Test
    void everyChangeOfALedgerLeavesAnAuditEntryThatNamesItsEntries() {
        Learner learner = Learner.some();

        arrivals.arrive(learner.completed(540, 360, 0), learner.withdrawn());

        assertThat(arrivals.texts(
                        "select actor || ' ' || action from audit_entry where subject = $1", learner.enrollment()))
                .isNotEmpty()
                .containsOnly("system ledger-changed");
        assertThat(arrivals.texts("""
                        select l.id::text from ledger_entry l where l.enrollment_id = $1 and not exists (
                          select from audit_entry a where a.subject = l.enrollment_id and a.detail -> 'entries' ? l.id::text)""", learner.enrollment())).isEmpty();
    }

    @Test
    void aWithdrawalOfWhatWasNeverHeardOfLeavesNoTraceInTheLedger() {
        Learner learner = Learner.some();

        arrivals.arrive(learner.withdrawn());

        assertThat(entries(learner)).isEmpty();
        assertThat(arrivals.published(TOPIC, learner.enrollment())).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        Learner learner = Learner.some();
        arrivals.arrive(learner.completed());

        assertThatThrownBy(() -> arrivals.texts(
                        "update ledger_entry set credits = 9 where enrollment_id = $1", learner.enrollment()))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(
                        () -> arrivals.texts("delete from ledger_entry where enrollment_id = $1", learner.enrollment()))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> arrivals.texts("truncate ledger_entry")).hasMessageContaining("only ever added");
    }

    @Test
    void entriesAreReadPageByPageWithTheWholeBalanceOnEach() {
        Learner learner = Learner.some();
        arrivals.arrive(learner.completed());

        String cursor = learner.asHerself()
                .queryParam("first", 2)
                .get("/credits")
                .then()
                .body("entries", hasSize(2))
                .body("credits", equalTo(1.0f))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        learner.asHerself()
                .queryParam("first", 2)
                .queryParam("after", cursor)
                .get("/credits")
                .then()
                .body("entries", hasSize(1))
                .body("credits", equalTo(1.0f))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void creditIsReadByItsTeacherOnly() {
        given().get("/credits").then().statusCode(401);
        Learner.by(Tokens.with(Role.CENTER_ISSUER, UUID.randomUUID()))
                .get("/credits")
                .then()
                .statusCode(403);
        Learner.some().asHerself().get("/credits").then().statusCode(200).body("entries", hasSize(0));
        Learner.some()
                .asHerself()
                .queryParam("first", 0)
                .get("/credits")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#query/first"));
    }

    @Test
    void creditReachesTheTeachersDevices() {
        Learner learner = Learner.some();
        arrivals.arrive(learner.completed());

        learner.asHerself()
                .body(sync())
                .post("/sync")
                .then()
                .statusCode(200)
                .body("changes.kind", contains("credit"))
                .body(
                        "changes[0].data.enrollmentId",
                        equalTo(learner.enrollment().toString()))
                .body("changes[0].data.entries", hasSize(3));
    }

    private static Map<String, Object> sync() {
        return Map.of(
                "deviceId",
                UUID.randomUUID(),
                "receivedAt",
                "2026-11-21T08:00:00Z",
                "clock",
                Map.of("bootId", "b1", "elapsedMs", 1000, "now", "2026-11-21T08:00:00Z"),
                "heard",
                new Object[0],
                "indexes",
                new Object[0],
                "limit",
                50,
                "records",
                new Object[0]);
    }

    private List<String> entries(Learner learner) {
        return arrivals.texts(
                "select kind from ledger_entry where enrollment_id = $1 order by id", learner.enrollment());
    }
}
