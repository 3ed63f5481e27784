package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.course.Classroom.FEB;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

/** What somebody is on under one id is on her device under the other while the two are one. */
@ServiceTest
final class MergedFeedTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Arrivals arrivals;

    @Test
    void herOtherLoginIsToldOfHerEnrollmentsUntilTheMergeIsUndone() {
        // given: she learned under one id, and signs in with the other
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device one = room.learner(alias);
        Device other = room.device();
        one.sync(Device.completed(FEB, alias, room.version.read()));
        JsonPath before = settled(other, null);
        assertThat(before.getList("changes")).isEmpty();

        // when
        arrivals.arrive(Registry.alias(one.teacher(), other.teacher()));

        // then: her feed begins again, with what the first id has
        JsonPath merged = settled(other, before.getString("cursor"));
        assertThat(merged.getBoolean("reset")).isTrue();
        assertThat(merged.getList("changes.kind"))
                .containsExactlyInAnyOrder("enrollment", "package", "progress", "progress", "progress", "progress");
        assertThat(merged.getUUID("changes.find { it.kind == 'enrollment' }.data.id"))
                .isEqualTo(room.enrollment(one));
        assertThat(merged.getList("changes.findAll { it.kind == 'progress' }.data.completedAt"))
                .containsOnlyOnce(FEB.toString());

        // when
        one.sync(Device.completed(FEB, alias, room.version.watch()));

        // then it goes on
        JsonPath later = settled(other, merged.getString("cursor"));
        assertThat(later.getBoolean("reset")).isFalse();
        assertThat(later.getList("changes.findAll { it.kind == 'progress' }.data.completedAt"))
                .containsExactly(FEB.toString());

        // when
        arrivals.arrive(Registry.alias(one.teacher(), null));

        // then
        JsonPath undone = settled(other, later.getString("cursor"));
        assertThat(undone.getBoolean("reset")).isTrue();
        assertThat(undone.getList("changes")).isEmpty();
        assertThat(one.changes("progress")).hasSize(4);
    }

    @Test
    void whatSheIsOnTwiceHasTheSameProgressAndOnePackage() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device one = room.learner(alias);
        Device other = room.learner(Ids.next());
        one.sync(Device.completed(FEB, alias, room.version.read()));

        arrivals.arrive(Registry.alias(one.teacher(), other.teacher()));

        JsonPath feed = settled(other, null);
        assertThat(feed.getList("changes.findAll { it.kind == 'enrollment' }.data.id", UUID.class))
                .containsExactlyInAnyOrder(room.enrollment(one), room.enrollment(other));
        assertThat(feed.getList("changes.findAll { it.kind == 'package' }.data.courseVersionId", UUID.class))
                .containsExactly(room.version.id());
        assertThat(feed.getList("changes.findAll { it.data.activityId == '%s' }.data.completedAt"
                        .formatted(room.version.read())))
                .containsExactly(FEB.toString(), FEB.toString());
    }

    /** A feed may wait for transactions that are open still. */
    private static JsonPath settled(Device device, @Nullable String cursor) {
        return await().atMost(LIMIT).until(() -> device.read(cursor), answer -> !answer.getBoolean("more"));
    }
}
