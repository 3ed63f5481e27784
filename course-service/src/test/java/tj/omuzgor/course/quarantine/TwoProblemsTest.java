package tj.omuzgor.course.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.course.Classroom.FEB;
import static tj.omuzgor.course.Judgments.farOff;
import static tj.omuzgor.course.Judgments.judge;
import static tj.omuzgor.course.Judgments.waiting;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** Who believes a clock has not been asked about a permission. */
@ServiceTest
final class TwoProblemsTest {

    private static final String CLOCK = "clock-correction";
    private static final String PERMISSION = "not-permitted";

    @Inject
    Arrivals arrivals;

    @Test
    void anAcceptedClockGivesNoPermissionAndThatIsAskedNext() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        Device stranger = room.device();
        Map<String, Object> seen = room.seen(farOff(), device);
        String manager = room.academy.manager();
        assertThat(Device.standings(stranger.sync(seen))).containsExactly("quarantined clock-correction");
        judge(manager, stranger, seen, PERMISSION, "accept", null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:record-not-waiting"));

        judge(manager, stranger, seen, "accept", FEB)
                .statusCode(201)
                .body("status", equalTo("quarantined"))
                .body("problem", equalTo(PERMISSION));
        judge(manager, stranger, seen, "accept", FEB).statusCode(200).body("problem", equalTo(PERMISSION));
        judge(manager, stranger, seen, "accept", null).statusCode(409);
        assertThat(room.meeting(device)).isNull();
        assertThat(waiting(manager, room.academy.center)).containsExactly((String) seen.get("id"));

        judge(manager, stranger, seen, PERMISSION, "accept", null)
                .statusCode(201)
                .body("status", equalTo("stored"))
                .body("problem", nullValue());
        judge(manager, stranger, seen, PERMISSION, "accept", null).statusCode(200);
        judge(manager, stranger, seen, PERMISSION, "refuse", null).statusCode(409);
        judge(manager, stranger, seen, CLOCK, "accept", FEB).statusCode(200);
        assertThat(room.meeting(device)).isEqualTo("2026-02-01T04:00:00Z");
        assertThat(waiting(manager, room.academy.center)).isEmpty();
    }

    @Test
    void anAcceptedClockOfATrainerIsEnough() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        Map<String, Object> seen = room.seen(farOff(), device);
        room.trainer.sync(seen);

        judge(room.academy.manager(), room.trainer, seen, CLOCK, "accept", FEB)
                .statusCode(201)
                .body("status", equalTo("stored"));

        assertThat(room.meeting(device)).isEqualTo("2026-02-01T04:00:00Z");
    }

    @Test
    void whoBelievedAClockMayStillRefuse() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        Device stranger = room.device();
        Map<String, Object> seen = room.seen(farOff(), device);
        stranger.sync(seen);
        String manager = room.academy.manager();
        judge(manager, stranger, seen, "accept", FEB).statusCode(201);

        judge(manager, stranger, seen, PERMISSION, "refuse", null)
                .statusCode(201)
                .body("status", equalTo("rejected"))
                .body("problem", equalTo("record-refused"));

        assertThat(room.meeting(device)).isNull();
        arrivals.arrive(room.academy.trainerGrant(stranger.teacher(), null));
        assertThat(Device.standings(stranger.sync(seen))).containsExactly("rejected record-refused");
    }

    @Test
    void nobodyBelievesAClockThatSpeaksOfHerselfByHerRegistryNumber() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        String number = "N-" + device.teacher().toString().substring(10);
        arrivals.arrive(Registry.teacher(device.teacher(), number));
        Map<String, Object> seen = new HashMap<>(room.seen(farOff(), device));
        seen.put("data", Map.of("sessionId", room.cohort.session().toString(), "registryNumber", number));
        room.trainer.sync(seen);
        String herself = Tokens.ofTeacher(device.teacher())
                .grant(Role.CENTER_MANAGER, room.academy.center)
                .signed();

        judge(herself, room.trainer, seen, "accept", FEB).statusCode(403);
        judge(room.academy.manager(), room.trainer, seen, "accept", FEB).statusCode(201);
        assertThat(room.meeting(device)).isEqualTo("2026-02-01T04:00:00Z");
    }
}
