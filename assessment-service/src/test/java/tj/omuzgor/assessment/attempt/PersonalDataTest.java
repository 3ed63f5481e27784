package tj.omuzgor.assessment.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.PersonalExport;
import tj.omuzgor.test.PersonalTables;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;
import tj.omuzgor.test.authorization.Scene;

/** What assessment holds of a person: she gets all of it, and an erasure leaves nothing that names her. */
@ServiceTest
final class PersonalDataTest {

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    DataSource source;

    @Inject
    @All
    List<PersonalSections> sections;

    private final Course course = new Course();
    private final Learner learner = new Learner();
    private final Learner other = new Learner();
    private final UUID school = UUID.randomUUID();

    @Test
    void everyTableIsInASectionOrLeftOutForAReason() {
        PersonalTables.assertAllAreAccountedFor(
                source,
                sections.stream()
                        .flatMap(contribution -> contribution.sections().stream())
                        .map(PersonalSection::sql)
                        .toList());
    }

    @Test
    void eachSectionHoldsWhatWasPutThereUnderAllHerIds() {
        arrive(
                course.published(),
                course.enrolled(learner),
                state("T-" + learner.id),
                new AliasChanged(other.id, learner.id));
        FormView form = learner.awaitForm(course.quiz);
        await().atMost(Learner.LIMIT)
                .until(() -> other.get("/forms/" + form.id()).statusCode() == 200);
        Learner.Attempt attempt = Learner.attempt(form, 3);
        learner.sync(attempt);
        Learner stranger = new Learner();
        arrive(course.enrolled(stranger));
        stranger.sync(Learner.attempt(stranger.awaitForm(course.quiz), 1));
        await().atMost(Learner.LIMIT)
                .until(() -> !EveryTable.holding(source, school.toString()).isEmpty());

        for (UUID id : List.of(learner.id, other.id)) {
            var export = PersonalExport.of(Tokens.ofTeacher(id).signed());

            assertThat(export.sections())
                    .containsExactlyInAnyOrder(
                            "enrollments", "forms", "attempts", "learning-records", "aliases", "places-of-work");
            assertThat(export.texts("enrollments", "id")).containsExactly(learner.enrollment.toString());
            assertThat(export.texts("forms", "id")).containsExactly(form.id().toString());
            assertThat(export.texts("attempts", "id"))
                    .containsExactly(attempt.id().toString());
            assertThat(export.texts("attempts", "assessmentId"))
                    .containsExactly(course.assessment().toString());
            assertThat(export.texts("attempts", "scorePercent")).containsExactly("75.0");
            assertThat(export.texts("learning-records", "raw")).containsExactly(attempt.json());
            assertThat(export.texts("aliases", "teacherId")).containsExactly(other.id.toString());
            assertThat(export.texts("places-of-work", "postings[0].schoolId")).containsExactly(school.toString());
            assertThat(export.text()).doesNotContain(stranger.id.toString());
        }
    }

    @Test
    void whatPeopleWroteAroundHerAttemptsGoesWhenSheIsErased() {
        arrive(course.published(), course.enrolled(learner));
        Learner.Attempt attempt = Learner.farOff(learner.awaitForm(course.quiz), 4);
        String why = "Каримова-" + learner.id + " набуд";
        learner.sync(attempt);
        learner.sync(Learner.attempt(null, 60, "{\"formId\":\"" + why + "\"}"));
        given().auth()
                .oauth2(Tokens.with(Role.REGISTRAR, Scene.COUNTRY).signed())
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "refuse", "reason", why))
                .post("/quarantined-records/" + learner.id + "/" + attempt.id() + "/judgment")
                .then()
                .statusCode(201);
        assertThat(EveryTable.holding(source, why))
                .containsExactly(
                        "public.change_feed",
                        "public.learning_record",
                        "public.record_decision",
                        "public.rejected_record");

        arrive(state(ErasurePseudonym.of(learner.id)));

        await().atMost(Learner.LIMIT)
                .until(() -> EveryTable.holding(source, why).isEmpty());
        assertThat(learner.changes("record.judged"))
                .singleElement()
                .satisfies(judged ->
                        assertThat(judged).containsEntry("status", "rejected").doesNotContainKey("detail"));
    }

    private TeacherChanged state(String number) {
        return new TeacherChanged(
                learner.id,
                number,
                TeacherStatus.ACTIVE,
                Sex.FEMALE,
                1985,
                List.of(),
                List.of(),
                List.of(new Posting(school, true, LocalDate.of(2020, 9, 1), null, Instant.EPOCH, null)));
    }

    private void arrive(Event... events) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(events))).await().atMost(Learner.LIMIT);
    }
}
