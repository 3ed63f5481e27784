package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.course.Classroom.FEB;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

@NullUnmarked
@ServiceTest
final class SyncTest {
    @Inject
    Arrivals arrivals;

    @Test
    void aCourseIsLearnedOfflineAndCompleted() {
        Classroom room = new Classroom(arrivals);
        Device device = room.device();
        UUID alias = Ids.next();
        UUID id = room.enrollment(device);

        statuses(room.trainer.sync(room.seen(FEB.plusSeconds(900), device)), "stored");
        statuses(
                device.sync(
                        Device.progressed(
                                FEB.plusSeconds(60), alias, room.version.watch(), 60, List.of(List.of(0, 40))),
                        Device.progressed(
                                FEB.plusSeconds(90), alias, room.version.watch(), 60, List.of(List.of(30, 99))),
                        Device.completed(FEB.plusSeconds(100), alias, room.version.read())),
                "quarantined",
                "quarantined",
                "quarantined");
        statuses(device.sync(Device.requested(FEB, alias, room.version.id())), "stored");
        arrivals.arrive(
                room.academy.graded(device.teacher(), alias, room.version.quiz(), "80.00", true, FEB.plusSeconds(200)));

        JsonPath view = device.enrollment(alias);
        assertThat(view.getUUID("id")).isEqualTo(id);
        assertThat(view.getString("status")).isEqualTo("started");
        assertThat(view.getString("enrolledAt")).isEqualTo("2026-02-01T06:00:00Z");
        assertThat(view.getString("completedAt")).isEqualTo("2026-02-01T06:03:20Z");
        assertThat(view.getInt("activities[1].seen")).isEqualTo(60);
        assertThat(view.getInt("activities[1].activeSeconds")).isEqualTo(90);
        assertThat(view.getString("activities[1].completedAt")).isEqualTo("2026-02-01T06:01:30Z");
        assertThat(view.getFloat("activities[2].scorePercent")).isEqualTo(80f);
        JsonPath completion = room.completion(device);
        assertThat(completion.getString("status")).isEqualTo("completed");
        assertThat(completion.getUUID("centerId")).isEqualTo(room.academy.center);
        assertThat(completion.getList("modalities.academicMinutes", Integer.class))
                .containsExactly(180, 180);
        assertThat(completion.getList("modalities[0].evidence", String.class))
                .containsExactly(
                        room.version.read().toString(),
                        room.version.watch().toString(),
                        room.version.quiz().toString());
        assertThat(device.changes("progress")).hasSize(4);
        assertThat(device.judgments()).containsExactly("stored", "stored", "stored");
        assertThat(arrivals.published("course.teacher-heard.v1", device.teacher()))
                .hasSize(1);
    }

    @Test
    void somebodyElsesEnrollmentLooksLikeNone() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Device owner = new Device(academy.teacher());
        UUID alias = Ids.next();
        owner.sync(Device.requested(FEB, alias, version.id()));
        Device other = new Device(academy.teacher());

        JsonPath answer = other.sync(Device.completed(FEB, alias, version.read()));

        assertThat(answer.getString("results[0].problem.type")).isEqualTo("urn:omuzgor:problem:referent-unknown");
    }

    @Test
    void whatWasBeforeTheRegistrationWaits() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Device device = new Device(academy.teacher());

        statuses(
                device.sync(Device.requested(Registry.REGISTERED.minusSeconds(1), Ids.next(), version.id())),
                "quarantined");
        statuses(device.sync(Device.requested(Registry.REGISTERED, Ids.next(), version.id())), "stored");
    }

    @Test
    void aRecordForAFullCohortWaitsForAPlace() {
        Classroom room = new Classroom(arrivals, 1);
        Device first = room.device();
        Device second = room.device();
        UUID alias = Ids.next();

        for (Device device : List.of(first, second)) {
            statuses(device.sync(room.wish(FEB, alias)), "stored");
        }

        assertThat(first.enrollment(alias).getString("status")).isEqualTo("enrolled");
        assertThat(second.enrollment(alias).getString("status")).isEqualTo("waiting");
    }

    @Test
    void malformedDataIsRejectedByItsPlace() {
        Academy academy = new Academy(arrivals);
        Device device = new Device(academy.teacher());
        UUID id = Ids.next();
        Map<String, Object> both = new HashMap<>(Device.completed(FEB, id, id));
        both.remove("activityId");

        JsonPath answer = device.sync(
                Device.progressed(FEB, id, id, 5, List.of(List.of(3, 2))),
                Device.progressed(FEB, id, id, 86_401, List.of()),
                Device.record("enrollment.requested", FEB, id, null, Map.of("courseVersionId", "x")),
                both,
                Device.record("practice.submitted", FEB, id, id, Map.of()));

        assertThat(answer.getList("results.status", String.class))
                .containsExactly("rejected", "rejected", "rejected", "rejected", "quarantined");
        assertThat(answer.getList("results.problem.pointer", String.class))
                .startsWith(
                        "/records/0/data/seen",
                        "/records/1/data/activeSeconds",
                        "/records/2/data/courseVersionId",
                        "/records/3/activityId");
        assertThat(answer.getString("results[4].problem.type")).isEqualTo("urn:omuzgor:problem:kind-unknown");
    }

    @Test
    void readsTheRegistryFromKafka() {
        UUID teacher = Ids.next();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        String event = """
                {"id": "%s", "registryNumber": "K-1", "status": "active", "sex": "female", "birthYear": 1980, "subjects": [],
                 "languages": [], "postings": [], "somethingNew": true}""".formatted(teacher);
        var record = new ProducerRecord<>("identity.teacher.v1", teacher.toString(), event);
        record.headers().add("ce_revision", "1".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_time", "2026-01-05T00:00:00Z".getBytes(StandardCharsets.UTF_8));

        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> arrivals.texts("select registered_at from teacher where id = '" + teacher + "'"),
                        rows -> rows.size() == 1);
    }

    private static void statuses(JsonPath answer, String... statuses) {
        assertThat(answer.getList("results.status", String.class)).containsExactly(statuses);
    }
}
