package tj.omuzgor.course.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.course.Classroom.FEB;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

/** Somebody reads and makes the enrollments of all her ids, and only while they are hers. */
@ServiceTest
final class MergedEnrollmentsTest {
    private final UUID alias = Ids.next();

    @Inject
    Arrivals arrivals;

    private Classroom room;
    private Device one;
    private Device other;

    @BeforeEach
    void merged() {
        room = new Classroom(arrivals);
        one = room.learner(alias);
        other = room.device();
        arrivals.arrive(Registry.alias(one.teacher(), other.teacher()));
    }

    @Test
    void sheReadsThoseOfEveryId() {
        other.sync(Device.requested(FEB.plusSeconds(60), Ids.next(), room.version.id()));

        for (Device each : List.of(one, other)) {
            assertThat(ids(each)).containsExactly(room.enrollment(one), room.enrollment(other));
            Academy.as(each.token())
                    .queryParam("first", 1)
                    .get("/enrollments")
                    .then()
                    .body("items[0].teacherId", equalTo(one.teacher().toString()));
            assertThat(each.enrollment(alias).getUUID("id")).isEqualTo(room.enrollment(one));
            assertThat(each.enrollment(room.enrollment(one)).getUUID("id")).isEqualTo(room.enrollment(one));
        }
        Academy.as(room.device().token()).get("/enrollments/" + alias).then().statusCode(404);
        for (Device each : List.of(one, other)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(each.changes("enrollment")).hasSize(2));
        }

        arrivals.arrive(Registry.alias(one.teacher(), null));

        assertThat(ids(other)).containsExactly(room.enrollment(other));
        for (UUID id : List.of(alias, room.enrollment(one))) {
            Academy.as(other.token()).get("/enrollments/" + id).then().statusCode(404);
        }
    }

    @Test
    void sheEnrollsUnderAnyIdOfHersAndNobodyElseDoes() {
        Academy.Version next = new Classroom(arrivals).version;
        Map<String, Object> request = Map.of("courseVersionId", next.id(), "teacherId", one.teacher());

        Academy.as(other.token()).body(request).post("/enrollments").then().statusCode(201);
        Academy.as(other.token()).body(request).post("/enrollments").then().statusCode(200);
        Academy.as(room.device().token())
                .body(request)
                .post("/enrollments")
                .then()
                .statusCode(403);

        arrivals.arrive(Registry.alias(one.teacher(), null));
        Academy.as(other.token()).body(request).post("/enrollments").then().statusCode(403);
    }

    @Test
    void whoLeftUnderOneIdOnlyStillEnrolls() {
        arrivals.arrive(Registry.leaver(one.teacher(), FEB.minusSeconds(39_600)));
        Map<String, Object> request = Map.of("courseVersionId", new Classroom(arrivals).version.id());

        Academy.as(one.token()).body(request).post("/enrollments").then().statusCode(201);

        arrivals.arrive(Registry.leaver(other.teacher(), FEB.minusSeconds(39_600)));
        Academy.as(other.token())
                .body(request)
                .post("/enrollments")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:teacher-left"));
    }

    private static List<UUID> ids(Device device) {
        return Academy.as(device.token())
                .get("/enrollments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }
}
