package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static tj.omuzgor.course.Classroom.FEB;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class AttendanceTest {
    private static final String BEGIN = "2026-02-01T04:00:00Z";

    @Inject
    Arrivals arrivals;

    @Test
    void itNeedsAGrantAtThatTime() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        Device stranger = room.device();

        assertThat(Device.standings(stranger.sync(room.seen(FEB, device))))
                .containsExactly("quarantined not-permitted");
        assertThat(room.meeting(device)).isNull();

        arrivals.arrive(room.academy.trainerGrant(stranger.teacher(), null));
        assertThat(room.meeting(device)).isEqualTo(BEGIN);

        arrivals.arrive(room.academy.trainerGrant(stranger.teacher(), FEB));
        assertThat(room.meeting(device)).isNull();
    }

    @Test
    void completionGoesBackWhenItNoLongerCounts() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device device = room.learner(alias);
        device.sync(
                Device.completed(FEB, alias, room.version.read()), Device.completed(FEB, alias, room.version.watch()));
        arrivals.arrive(room.academy.graded(device.teacher(), alias, room.version.quiz(), "61.00", true, FEB));
        assertThat(arrivals.published("course.completion.v1", room.enrollment(device)))
                .isEmpty();
        room.trainer.sync(room.seen(FEB, device));
        assertThat(room.completion(device).getString("status")).isEqualTo("completed");

        arrivals.arrive(room.academy.trainerGrant(room.academy.trainer, FEB.minusSeconds(1)));

        assertThat(room.completion(device).getString("status")).isEqualTo("withdrawn");
        assertThat(room.completion(device).getList("modalities")).isEmpty();
        assertThat(device.enrollment(alias).getString("completedAt")).isNull();
    }

    @Test
    void nobodyRecordsHerOwn() {
        Classroom room = new Classroom(arrivals);

        JsonPath answer = room.trainer.sync(room.seen(FEB, room.trainer));

        assertThat(Device.standings(answer)).containsExactly("quarantined not-permitted");
    }

    @Test
    void nobodyAttendsASessionBeforeItBegins() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());

        JsonPath early = room.trainer.sync(room.seen(Instant.parse("2026-02-01T02:59:59Z"), device));
        assertThat(Device.standings(early)).containsExactly("quarantined not-permitted");
        assertThat(room.meeting(device)).isNull();

        room.trainer.sync(room.seen(Instant.parse("2026-02-01T03:30:00Z"), device));
        assertThat(room.meeting(device)).isEqualTo(BEGIN);
    }

    @Test
    void byNumberItWaitsForTheRegistry() {
        Classroom room = new Classroom(arrivals);
        UUID teacher = Ids.next();
        String number = "N-" + teacher.toString().substring(10);
        Device device = new Device(teacher);

        JsonPath answer = room.trainer.sync(Device.record(
                "attendance.recorded",
                FEB,
                null,
                null,
                Map.of("sessionId", room.cohort.session().toString(), "registryNumber", number)));
        assertThat(Device.standings(answer)).containsExactly("quarantined referent-unknown");
        assertThat(Device.standings(device.sync(Device.requested(FEB, Ids.next(), room.version.id()))))
                .containsExactly("quarantined referent-unknown");

        arrivals.arrive(Registry.teacher(teacher, number));

        assertThat(room.meeting(device)).isEqualTo(BEGIN);
        assertThat(room.trainer.judgments()).containsExactly("stored");
    }

    @Test
    void aClaimAloneCountsForNothing() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());

        assertThat(Device.standings(device.sync(claimed(FEB, room)))).containsExactly("stored");

        assertThat(room.meeting(device)).isNull();
    }

    @Test
    void whoHadLeftDoesNotAttendWhicheverIsHeardFirst() {
        Classroom room = new Classroom(arrivals);
        Device before = room.learner(Ids.next());
        Device after = room.learner(Ids.next());
        // Her last posting ends with 31 January in Dushanbe, where it is five hours later.
        Instant left = Instant.parse("2026-01-31T19:00:00Z");
        assertThat(Device.standings(room.trainer.sync(room.seen(FEB, before)))).containsExactly("stored");
        assertThat(room.meeting(before)).isEqualTo(BEGIN);

        arrivals.arrive(Registry.leaver(before.teacher(), left), Registry.leaver(after.teacher(), left));
        JsonPath late = room.trainer.sync(room.seen(FEB, after));

        assertThat(Device.standings(late)).containsExactly("quarantined not-permitted");
        assertThat(room.trainer.judgments()).containsExactly("quarantined not-permitted", "quarantined not-permitted");
        for (Device device : new Device[] {before, after}) {
            assertThat(arrivals.texts("select attended from enrollment where id = '" + room.enrollment(device)
                            + "' and attended <> '{}'"))
                    .isEmpty();
            assertThat(Device.standings(device.sync(claimed(FEB, room)))).containsExactly("quarantined not-permitted");
            assertThat(Device.standings(device.sync(claimed(left.minusSeconds(1), room))))
                    .containsExactly("stored");
        }
    }

    @Test
    void whoWasNotRegisteredYetDoesNotAttend() {
        Classroom room = new Classroom(arrivals);
        Device device = room.device();
        Instant early = Registry.REGISTERED.minusSeconds(1);

        assertThat(Device.standings(device.sync(claimed(early, room)))).containsExactly("quarantined referent-unknown");
        assertThat(Device.standings(room.trainer.sync(room.seen(early, device))))
                .containsExactly("quarantined referent-unknown");
    }

    private static Map<String, Object> claimed(Instant at, Classroom room) {
        return Device.record(
                "attendance.claimed",
                at,
                null,
                null,
                Map.of("sessionId", room.cohort.session().toString()));
    }
}
