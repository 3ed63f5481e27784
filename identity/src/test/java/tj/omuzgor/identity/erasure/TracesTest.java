package tj.omuzgor.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.Registry.as;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.claim.Slips;
import tj.omuzgor.identity.device.DoubtedDevice;
import tj.omuzgor.identity.device.Phone;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** What an erasure leaves in each table that told of her. */
@ServiceTest
final class TracesTest {

    @Inject
    Database database;

    @Inject
    Clock clock;

    private Registry registry;
    private Person person;

    @BeforeEach
    void somebody() {
        registry = new Registry();
        person = new Person(registry);
    }

    @Test
    void codesAreVerifiedByNothingAnyMore() {
        Slips.issue(registry.registrar(), registry.school, person.id).statusCode(200);
        assertThat(codes()).containsExactly("2");

        person.erase(registry.registrar()).statusCode(200);

        assertThat(codes()).containsExactly("0");
        assertThat(database.texts(
                        "select issued_by from claim_code where teacher_id = ? and replaced_at is not null", person.id))
                .hasSize(1);
    }

    @Test
    void devicesHaveNoNameAndNoGoodKey() {
        var account = person.account();
        as(Tokens.of(account).teacher(person.id).signed())
                .body(Phone.es256().enrollment(account, clock.instant().getEpochSecond()))
                .post("/devices")
                .then()
                .statusCode(201)
                .body("name", equalTo("Samsung A12"));

        person.erase(registry.registrar()).statusCode(200);

        assertThat(database.texts("select name from device where teacher_id = ?", person.id))
                .containsExactly((String) null);
        assertThat(database.texts(
                        "select k.to_at::text from device d join device_key k on k.device = d.id where d.teacher_id = ?",
                        person.id))
                .hasSize(1)
                .doesNotContainNull();
    }

    @Test
    void whatWasWrittenAboutMergesIsEmpty() {
        var old = new Person(registry);
        var sister = new Person(registry);
        var undone = merged(sister, "her sister " + person.family);
        as(registry.registrar())
                .body(Map.of("reason", "two, said " + person.family))
                .post("/merges/" + undone + "/undo")
                .then()
                .statusCode(200);
        as(registry.registrar())
                .body(Map.of("teacherId", sister.id, "otherId", person.id, "reason", "not " + person.family))
                .post("/merges/dismissals")
                .then()
                .statusCode(201);
        merged(old, "was " + old.family);

        old.erase(registry.registrar()).statusCode(200).body("teacherIds.size()", equalTo(2));

        assertThat(database.texts(
                        "select concat_ws('|', reason, undo_reason) from teacher_merge where person_id = ? order by merged_at",
                        person.id))
                .containsExactly("|", "");
        assertThat(database.texts("select reason from merge_dismissal where ? in (teacher_id, other_id)", person.id))
                .containsExactly("");
        as(registry.registrar()).get("/teachers/" + sister.id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s ", "%s ", "lower", "cyrillic"})
    void recordsThatNameHerAreEmptyHoweverHerNumberWasTypedAndWhoeverBroughtThem(String typing) {
        var colleague = registry.registered();
        var device = new DoubtedDevice(typed(typing), clock.instant());
        sync(colleague, device);
        assertThat(record(colleague, device)).isEqualTo("quarantined named");

        person.erase(registry.registrar()).statusCode(200);

        assertThat(record(colleague, device)).isEqualTo("rejected nameless");
        sync(colleague, device);
        assertThat(record(colleague, device)).isEqualTo("rejected nameless");
    }

    @Test
    void recordsThatSheBroughtForOthersWaitOn() {
        var colleague = new Person(registry);
        var hers = new DoubtedDevice(person.number, clock.instant());
        var others = new DoubtedDevice(colleague.number, clock.instant());
        var nobodys = new DoubtedDevice(Registry.number(), clock.instant());
        sync(person.id, hers);
        sync(person.id, others);
        sync(person.id, nobodys);

        person.erase(registry.registrar()).statusCode(200);

        assertThat(record(person.id, hers)).isEqualTo("rejected nameless");
        assertThat(record(person.id, nobodys)).isEqualTo("rejected nameless");
        assertThat(record(person.id, others)).isEqualTo("quarantined named");
        as(registry.registrar())
                .get("/quarantined-records")
                .then()
                .statusCode(200)
                .body("items.id", contains(others.id));
    }

    @Test
    void nobodysWordsAboutHerRecordsStay() {
        var colleague = new Person(registry);
        var aboutHer = new DoubtedDevice(person.number, clock.instant());
        var byHer = new DoubtedDevice(colleague.number, clock.instant());
        var ofAnother = new DoubtedDevice(new Person(registry).number, clock.instant());
        sync(colleague.id, aboutHer);
        sync(person.id, byHer);
        sync(colleague.id, ofAnother);
        refuse(colleague.id, aboutHer);
        refuse(person.id, byHer);
        refuse(colleague.id, ofAnother);

        person.erase(registry.registrar()).statusCode(200);

        for (var judged : List.of(aboutHer, byHer)) {
            assertThat(database.texts(
                            "select concat_ws('|', d.reason, r.problem_detail, f.data ->> 'detail', d.accepted, r.status, f.data ->> 'status')"
                                    + " from record_decision d join learning_record r on r.owner = d.owner and r.id = d.record_id"
                                    + " join change_feed f on f.teacher_id = d.owner and f.subject = d.record_id::text"
                                    + " where d.record_id = ?::uuid",
                            judged.id))
                    .containsExactly("|f|rejected|rejected");
        }
        assertThat(database.texts(
                        "select reason from record_decision where record_id = ?::uuid and reason like '%Соати%'",
                        ofAnother.id))
                .hasSize(1);
        assertThat(database.texts("select raw from learning_record where id = ?::uuid", byHer.id))
                .doesNotContain("");
    }

    @Test
    void whatWasMalformedIsDeleted() {
        var device = new DoubtedDevice(person.number, clock.instant());
        as(Tokens.ofTeacher(person.id).signed())
                .body(device.syncOf("device.enrolled", Map.of("registryNumber", person.family), clock.instant()))
                .post("/sync")
                .then()
                .statusCode(200)
                .body("results.status", contains("rejected"));
        assertThat(rejected()).hasSize(1);

        person.erase(registry.registrar()).statusCode(200);

        assertThat(rejected()).isEmpty();
    }

    private List<String> codes() {
        return database.texts(
                "select num_nonnulls(verifier, device_key) from claim_code where teacher_id = ?", person.id);
    }

    private List<String> rejected() {
        return database.texts("select raw from rejected_record where owner = ?", person.id);
    }

    private String typed(String typing) {
        return switch (typing) {
            case "lower" -> person.number.toLowerCase(Locale.ROOT);
            case "cyrillic" -> person.number.replace('T', 'Т').replace("-", " - ");
            default -> typing.formatted(person.number);
        };
    }

    private void sync(UUID owner, DoubtedDevice device) {
        as(Tokens.ofTeacher(owner).signed())
                .body(device.sync(clock.instant()))
                .post("/sync")
                .then()
                .statusCode(200);
    }

    private void refuse(UUID owner, DoubtedDevice device) {
        as(registry.registrar())
                .body(Map.of("decision", "refuse", "reason", "Соати " + person.family + " нодуруст"))
                .post("/quarantined-records/" + owner + "/" + device.id + "/judgment")
                .then()
                .statusCode(201);
    }

    private UUID merged(Person other, String reason) {
        var id = UUID.randomUUID();
        as(registry.registrar())
                .body(Map.of("id", id, "teacherId", other.id, "personId", person.id, "reason", reason))
                .post("/merges")
                .then()
                .statusCode(201);
        return id;
    }

    private String record(UUID owner, DoubtedDevice device) {
        return database.texts(
                        "select status || case when raw = '' and data = '{}' then ' nameless' else ' named' end from learning_record"
                                + " where owner = ? and id = ?::uuid",
                        owner,
                        device.id)
                .getFirst();
    }
}
