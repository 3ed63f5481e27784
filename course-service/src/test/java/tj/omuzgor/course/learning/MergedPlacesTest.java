package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.course.Classroom.FEB;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

/** Somebody is in a cohort once, under whichever of her ids. */
@ServiceTest
final class MergedPlacesTest {
    @Inject
    Arrivals arrivals;

    @Test
    void somebodyTakesOnePlaceUnderWhicheverId() {
        // given: of three wishes for two places the last two are one person's
        Classroom room = new Classroom(arrivals, 2);
        Device stranger = room.device();
        Device one = room.device();
        Device other = room.device();
        for (Device each : List.of(stranger, one, other)) {
            each.sync(room.wish(FEB, Ids.next()));
        }
        assertThat(status(room, other)).isEqualTo("waiting");

        // when
        arrivals.arrive(Registry.alias(other.teacher(), one.teacher()));

        // then
        assertThat(status(room, other)).isEqualTo("enrolled");
        enroll(room, other).then().statusCode(200);
        Academy.as(room.academy.manager())
                .get("/cohorts/" + room.cohort.id())
                .then()
                .body("enrolled", equalTo(2));
        assertThat(roll(room)).containsExactlyInAnyOrder(stranger.teacher(), one.teacher());

        // when
        arrivals.arrive(Registry.alias(other.teacher(), null));

        // then
        assertThat(status(room, other)).isEqualTo("waiting");
        assertThat(status(room, one)).isEqualTo("enrolled");
        enroll(room, other).then().statusCode(409);
    }

    @Test
    void twoPlacesThatWereGivenBeforeStayAndTheRollNamesHerOnce() {
        Classroom room = new Classroom(arrivals, 2);
        Device one = room.device();
        Device other = room.device();
        one.sync(room.wish(FEB, Ids.next()));
        other.sync(room.wish(FEB, Ids.next()));
        room.trainer.sync(room.seen(FEB, one));

        arrivals.arrive(Registry.alias(one.teacher(), other.teacher()));

        Device late = room.device();
        late.sync(room.wish(FEB, Ids.next()));
        assertThat(status(room, late)).isEqualTo("waiting");
        assertThat(roll(room)).containsExactly(other.teacher());
        Academy.as(room.academy.manager())
                .get("/cohorts/" + room.cohort.id() + "/roll")
                .then()
                .body(
                        "items[0].attendedSessions[0]",
                        equalTo(room.cohort.session().toString()));
        arrivals.arrive(Registry.alias(one.teacher(), null));
        assertThat(roll(room)).containsExactlyInAnyOrder(one.teacher(), other.teacher());
    }

    private static Response enroll(Classroom room, Device device) {
        return Academy.as(device.token())
                .body(Map.of("courseVersionId", room.version.id(), "cohortId", room.cohort.id()))
                .post("/enrollments");
    }

    private static String status(Classroom room, Device device) {
        return device.enrollment(room.enrollment(device)).getString("status");
    }

    private static List<UUID> roll(Classroom room) {
        return Academy.as(room.academy.manager())
                .get("/cohorts/" + room.cohort.id() + "/roll")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.teacherId", UUID.class);
    }
}
