package tj.omuzgor.course.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.course.Classroom.FEB;
import static tj.omuzgor.course.Judgments.farOff;
import static tj.omuzgor.course.Judgments.judge;
import static tj.omuzgor.course.Judgments.waiting;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class QuarantineTest {

    @Inject
    Arrivals arrivals;

    @Test
    void aManagerAcceptsWhatAWrongClockSaid() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device device = room.device();
        Map<String, Object> record = Device.completed(farOff(), alias, room.version.read());
        assertThat(Device.standings(device.sync(room.wish(FEB, alias), record)))
                .containsExactly("stored", "quarantined clock-correction");
        assertThat(device.enrollment(alias).getString("status")).isEqualTo("enrolled");
        String manager = room.academy.manager();

        Academy.as(manager)
                .get("/quarantined-records")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].owner", equalTo(device.teacher().toString()))
                .body("items[0].id", equalTo(record.get("id")))
                .body("items[0].kind", equalTo("activity.completed"))
                .body("items[0].correctionSeconds", greaterThan(48 * 3600))
                .body("items[0].problem", equalTo("clock-correction"))
                .body("items[0].detail", notNullValue())
                .body("items[0].centerId", equalTo(room.academy.center.toString()));
        judge(manager, device, record, "accept", FEB.plusSeconds(60))
                .statusCode(201)
                .body("status", equalTo("stored"))
                .body("problem", nullValue());

        assertThat(waiting(manager, null)).isEmpty();
        assertThat(device.enrollment(alias).getString("activities[0].completedAt"))
                .isEqualTo("2026-02-01T06:01:00Z");
        assertThat(device.judgments()).containsExactly("stored");
        assertThat(Device.standings(device.sync(record))).containsExactly("stored");
        assertThat(arrivals.texts(
                        "select decided_by from record_decision where record_id = '" + record.get("id") + "'"))
                .singleElement()
                .satisfies(judge -> assertThat(claims(manager)).contains("\"sub\":\"" + judge + "\""));
    }

    @Test
    void aRefusedRecordNeverCountsAndItsOwnerReadsWhy() {
        Stuck it = new Stuck();

        judge(it.room.academy.manager(), it.device, it.record, "refuse", null)
                .statusCode(201)
                .body("status", equalTo("rejected"))
                .body("problem", equalTo("record-refused"));

        it.device.sync(Device.completed(FEB, it.alias, it.room.version.watch()));
        assertThat(it.device.enrollment(it.alias).getString("activities[0].completedAt"))
                .isNull();
        assertThat(it.device.judgments()).containsExactly("rejected record-refused");
        var again = it.device.sync(it.record);
        assertThat(Device.standings(again)).containsExactly("rejected record-refused");
        assertThat(again.getString("results[0].problem.detail")).isEqualTo("Бо телефон санҷида шуд");
        assertThat(again.getBoolean("results[0].duplicate")).isTrue();
    }

    @Test
    void theSameJudgmentTwiceIsOneAndAContraryOneIsRefused() {
        Stuck it = new Stuck();
        String manager = it.room.academy.manager();

        judge(manager, it.device, it.record, "accept", FEB).statusCode(201);
        judge(manager, it.device, it.record, "accept", FEB).statusCode(200).body("decision", equalTo("accept"));
        judge(manager, it.device, it.record, "refuse", null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:judged-otherwise"));
        judge(manager, it.device, it.record, "accept", null).statusCode(409);
        assertThat(it.device.enrollment(it.alias).getString("activities[0].completedAt"))
                .isEqualTo(FEB.toString());
    }

    @Test
    void anAcceptedRecordStillWaitsForWhatItNames() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device device = room.device();
        Map<String, Object> record = Device.completed(farOff(), alias, room.version.read());
        Map<String, Object> wish = room.wish(farOff(), alias);
        device.sync(record, wish);
        String registrar = Tokens.with(Role.REGISTRAR, Registry.COUNTRY).signed();

        judge(registrar, device, record, "accept", FEB)
                .statusCode(201)
                .body("status", equalTo("quarantined"))
                .body("problem", equalTo("referent-unknown"));
        assertThat(device.judgments()).containsExactly("quarantined referent-unknown");
        judge(room.academy.manager(), device, wish, "accept", FEB.minusSeconds(5))
                .statusCode(201);

        assertThat(device.enrollment(alias).getString("enrolledAt")).isEqualTo("2026-02-01T05:59:55Z");
        assertThat(device.enrollment(alias).getString("activities[0].completedAt"))
                .isEqualTo(FEB.toString());
        assertThat(device.judgments()).containsExactly("stored", "stored");
    }

    @Test
    void aManagerVouchesForAttendanceThatNoGrantCovers() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        Device other = room.learner(Ids.next());
        Device stranger = room.device();
        Map<String, Object> seen = room.seen(FEB, device);
        Map<String, Object> unseen = room.seen(FEB, other);
        stranger.sync(seen, unseen);
        String manager = room.academy.manager();
        assertThat(waiting(manager, room.academy.center))
                .containsExactlyInAnyOrder((String) seen.get("id"), (String) unseen.get("id"));

        judge(manager, stranger, seen, "accept", null).statusCode(201);
        judge(manager, stranger, unseen, "refuse", null).statusCode(201);

        assertThat(room.meeting(device)).isEqualTo("2026-02-01T04:00:00Z");
        arrivals.arrive(room.academy.trainerGrant(stranger.teacher(), null));
        assertThat(room.meeting(other)).isNull();
        assertThat(Device.standings(stranger.sync(seen, unseen))).containsExactly("stored", "rejected record-refused");
        arrivals.arrive(Registry.leaver(device.teacher(), Instant.parse("2026-01-31T19:00:00Z")));
        assertThat(Device.standings(stranger.sync(seen))).containsExactly("quarantined not-permitted");
        assertThat(waiting(manager, room.academy.center)).isEmpty();
    }

    /** A teacher of the cohort whose device, its clock far off, says that she read. */
    private final class Stuck {
        final Classroom room = new Classroom(arrivals);
        final UUID alias = Ids.next();
        final Device device = room.device();
        final Map<String, Object> record = Device.completed(farOff(), alias, room.version.read());

        Stuck() {
            assertThat(Device.standings(device.sync(room.wish(FEB, alias), record)))
                    .containsExactly("stored", "quarantined clock-correction");
        }
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
