package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.course.Classroom.FEB;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

/** What merging two teachers means for their enrollments, and that undoing takes all of it back. */
@ServiceTest
final class MergeTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Arrivals arrivals;

    @Test
    void halvesOfACourseMakeAWholeForBothUntilItIsUndone() {
        // given: one did what is done online, the other was seen at the meeting
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device one = room.learner(alias);
        Device other = room.learner(Ids.next());
        one.sync(Device.completed(FEB, alias, room.version.read()), Device.completed(FEB, alias, room.version.watch()));
        arrivals.arrive(room.academy.graded(one.teacher(), alias, room.version.quiz(), "61.00", true, FEB));
        room.trainer.sync(room.seen(FEB, other));

        // when
        arrivals.arrive(Registry.alias(one.teacher(), other.teacher()));

        // then
        for (Device each : List.of(one, other)) {
            var completion = room.completion(each);
            assertThat(completion.getString("status")).isEqualTo("completed");
            assertThat(completion.getString("completedAt")).isEqualTo(FEB.toString());
            assertThat(completion.getUUID("teacherId")).isEqualTo(each.teacher());
            assertThat(room.meeting(each)).isEqualTo("2026-02-01T04:00:00Z");
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(each.changes("progress")).hasSize(8));
        }

        // when
        arrivals.arrive(Registry.alias(one.teacher(), null));

        // then
        for (Device each : List.of(one, other)) {
            assertThat(room.completion(each).getString("status")).isEqualTo("withdrawn");
        }
        assertThat(room.meeting(one)).isNull();
        assertThat(other.enrollment(room.enrollment(other)).getList("activities.completedAt"))
                .containsExactly(null, null, null, "2026-02-01T04:00:00Z");
    }

    @Test
    void aRecordThatTwoIdsSentCountsOnce() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device one = room.learner(alias);
        Device other = room.learner(alias);
        Map<String, Object> record = Device.progressed(FEB, alias, room.version.watch(), 30, List.of(List.of(0, 20)));
        one.sync(record);
        other.sync(record);
        other.sync(Device.progressed(FEB.plusSeconds(60), alias, room.version.watch(), 30, List.of(List.of(10, 40))));

        arrivals.arrive(Registry.alias(one.teacher(), other.teacher()));

        for (Device each : List.of(one, other)) {
            var view = each.enrollment(alias);
            assertThat(view.getInt("activities[1].seen")).isEqualTo(40);
            assertThat(view.getInt("activities[1].activeSeconds")).isEqualTo(60);
        }
        one.sync(Device.progressed(FEB.plusSeconds(120), alias, room.version.watch(), 15, List.of(List.of(40, 50))));
        for (Device each : List.of(one, other)) {
            assertThat(each.enrollment(alias).getInt("activities[1].seen")).isEqualTo(50);
        }
        arrivals.arrive(Registry.alias(one.teacher(), null));
        assertThat(one.enrollment(alias).getInt("activities[1].activeSeconds")).isEqualTo(45);
        assertThat(other.enrollment(alias).getInt("activities[1].activeSeconds"))
                .isEqualTo(60);
    }

    @Test
    void aRecordMayNameTheEnrollmentOfTheOtherIdWhileTheyAreOne() {
        // given: she is enrolled under one id, and learns with a device that is signed in under the other
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device one = room.learner(alias);
        Device other = room.device();
        Map<String, Object> record = Device.completed(FEB, alias, room.version.read());
        assertThat(Device.standings(other.sync(record))).containsExactly("quarantined referent-unknown");

        // when
        arrivals.arrive(Registry.alias(other.teacher(), one.teacher()));

        // then
        judged(other, "stored");
        assertThat(one.enrollment(alias).getString("activities[0].completedAt")).isEqualTo(FEB.toString());
        Map<String, Object> later = Device.completed(FEB, room.enrollment(one), room.version.watch());
        assertThat(Device.standings(other.sync(later))).containsExactly("stored");
        assertThat(one.enrollment(alias).getString("activities[1].completedAt")).isEqualTo(FEB.toString());

        // when
        arrivals.arrive(Registry.alias(other.teacher(), null));

        // then
        judged(other, "quarantined referent-unknown", "quarantined referent-unknown");
        assertThat(one.enrollment(alias).getString("status")).isEqualTo("enrolled");
    }

    @Test
    void whileEventsOfAMergeAreMissingNobodyIsForgotten() {
        // given: the first counts as the second, who by an older event counts as the third
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device first = room.learner(alias);
        UUID second = room.academy.teacher();
        Device third = room.learner(Ids.next());
        third.sync(Device.completed(FEB, alias, room.version.read()));
        arrivals.arrive(Registry.alias(second, third.teacher()), Registry.alias(first.teacher(), second));
        judged(third, "stored");

        arrivals.arrive(Registry.alias(first.teacher(), null));

        judged(third, "quarantined referent-unknown");
        assertThat(status(room, first)).isEqualTo("enrolled");
    }

    @Test
    void whatTheRegistrySaysOfEitherIdSpeaksForHer() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device closed = room.learner(alias);
        Device open = room.device();
        Device unknown = new Device(Ids.next());
        arrivals.arrive(Registry.leaver(closed.teacher(), FEB.minusSeconds(39_600)));
        room.trainer.sync(room.seen(FEB, closed));
        unknown.sync(Device.requested(FEB, alias, room.version.id()));
        assertThat(status(room, closed)).isEqualTo("withdrawn");

        arrivals.arrive(
                Registry.alias(closed.teacher(), open.teacher()), Registry.alias(unknown.teacher(), open.teacher()));

        assertThat(closed.enrollment(alias).getString("status")).isEqualTo("started");
        assertThat(unknown.enrollment(alias).getString("status")).isEqualTo("started");
        assertThat(room.meeting(closed)).isNotNull();
        arrivals.arrive(Registry.leaver(open.teacher(), FEB.minusSeconds(39_600)));
        judged(room.trainer, "quarantined not-permitted");
        assertThat(status(room, closed)).isEqualTo("withdrawn");
    }

    @Test
    void nobodyRecordsHerOwnAttendanceUnderAnotherId() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        room.trainer.sync(room.seen(FEB, device));
        assertThat(room.meeting(device)).isNotNull();

        arrivals.arrive(Registry.alias(device.teacher(), room.trainer.teacher()));
        assertThat(room.meeting(device)).isNull();
        judged(room.trainer, "quarantined not-permitted");

        arrivals.arrive(Registry.alias(device.teacher(), null));
        assertThat(room.meeting(device)).isNotNull();
        judged(room.trainer, "stored");
    }

    @Test
    void aGrantStaysWithTheIdItWasGivenTo() {
        Classroom room = new Classroom(arrivals);
        Device device = room.learner(Ids.next());
        Device second = room.device();
        arrivals.arrive(Registry.alias(room.trainer.teacher(), second.teacher()));

        assertThat(Device.standings(second.sync(room.seen(FEB, device)))).containsExactly("quarantined not-permitted");
        assertThat(Device.standings(room.trainer.sync(room.seen(FEB, device)))).containsExactly("stored");

        assertThat(room.meeting(device)).isNotNull();
    }

    /** A feed may wait for transactions that are open still. */
    private static void judged(Device device, String... judgments) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(device.judgments()).containsExactly(judgments));
    }

    private static String status(Classroom room, Device device) {
        return device.enrollment(room.enrollment(device)).getString("status");
    }
}
