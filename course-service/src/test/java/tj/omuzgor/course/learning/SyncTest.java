package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import tj.omuzgor.course.Device;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

@NullUnmarked
@ServiceTest
final class SyncTest {
    private static final Instant FEB = Instant.parse("2026-02-01T06:00:00Z");

    @Inject
    Arrivals arrivals;

    @Test
    void aCourseIsLearnedOfflineAndCompleted() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 5);
        Device device = new Device(academy.teacher());
        Device trainer = new Device(academy.trainer);
        UUID alias = Ids.next();
        UUID id = new EnrollmentKey(device.teacher(), version.id()).enrollmentId();

        statuses(trainer.sync(Device.attended(FEB.plusSeconds(900), cohort.session(), device.teacher())), "stored");
        statuses(
                device.sync(
                        Device.progressed(FEB.plusSeconds(60), alias, version.watch(), 60, List.of(List.of(0, 40))),
                        Device.progressed(FEB.plusSeconds(90), alias, version.watch(), 60, List.of(List.of(30, 99))),
                        Device.completed(FEB.plusSeconds(100), alias, version.read())),
                "quarantined",
                "quarantined",
                "quarantined");
        statuses(device.sync(Device.requested(FEB, alias, version.id())), "stored");
        arrivals.arrive(academy.graded(device.teacher(), alias, version.quiz(), "80.00", true, FEB.plusSeconds(200)));

        JsonPath view = device.enrollment(alias);
        assertThat(view.getUUID("id")).isEqualTo(id);
        assertThat(view.getString("status")).isEqualTo("started");
        assertThat(view.getString("enrolledAt")).isEqualTo("2026-02-01T06:00:00Z");
        assertThat(view.getString("completedAt")).isEqualTo("2026-02-01T06:03:20Z");
        assertThat(view.getInt("activities[1].seen")).isEqualTo(60);
        assertThat(view.getInt("activities[1].activeSeconds")).isEqualTo(90);
        assertThat(view.getString("activities[1].completedAt")).isEqualTo("2026-02-01T06:01:30Z");
        assertThat(view.getFloat("activities[2].scorePercent")).isEqualTo(80f);
        JsonPath completion = completion(id);
        assertThat(completion.getString("status")).isEqualTo("completed");
        assertThat(completion.getUUID("centerId")).isEqualTo(academy.center);
        assertThat(completion.getList("modalities.academicMinutes", Integer.class))
                .containsExactly(180, 180);
        assertThat(completion.getList("modalities[0].evidence", String.class))
                .containsExactly(
                        version.read().toString(),
                        version.watch().toString(),
                        version.quiz().toString());
        assertThat(device.changes("progress")).hasSize(4);
        assertThat(device.changes("record.judged"))
                .allSatisfy(change -> assertThat(((Map<?, ?>) change.get("data")).get("status"))
                        .isEqualTo("stored"))
                .hasSize(3);
        assertThat(arrivals.published("course.teacher-heard.v1", device.teacher()))
                .hasSize(1);
    }

    @Test
    void attendanceNeedsAGrantAtThatTime() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 5);
        Device device = new Device(academy.teacher());
        Device stranger = new Device(academy.teacher());
        device.sync(Device.requested(FEB, Ids.next(), version.id()));

        JsonPath refused = stranger.sync(Device.attended(FEB, cohort.session(), device.teacher()));
        assertThat(refused.getString("results[0].status")).isEqualTo("quarantined");
        assertThat(refused.getString("results[0].problem.type")).isEqualTo("urn:omuzgor:problem:not-permitted");
        assertThat(meeting(device, version)).isNull();

        arrivals.arrive(academy.trainerGrant(stranger.teacher(), null));
        assertThat(meeting(device, version)).isEqualTo("2026-02-01T04:00:00Z");

        arrivals.arrive(academy.trainerGrant(stranger.teacher(), FEB));
        assertThat(meeting(device, version)).isNull();
    }

    @Test
    void completionGoesBackWhenAttendanceNoLongerCounts() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 5);
        Device device = new Device(academy.teacher());
        UUID alias = Ids.next();
        UUID id = new EnrollmentKey(device.teacher(), version.id()).enrollmentId();
        device.sync(
                Device.requested(FEB, alias, version.id()),
                Device.completed(FEB, alias, version.read()),
                Device.completed(FEB, alias, version.watch()));
        arrivals.arrive(academy.graded(device.teacher(), alias, version.quiz(), "61.00", true, FEB));
        assertThat(arrivals.published("course.completion.v1", id)).isEmpty();
        new Device(academy.trainer).sync(Device.attended(FEB, cohort.session(), device.teacher()));
        assertThat(completion(id).getString("status")).isEqualTo("completed");

        arrivals.arrive(academy.trainerGrant(academy.trainer, FEB.minusSeconds(1)));

        assertThat(completion(id).getString("status")).isEqualTo("withdrawn");
        assertThat(completion(id).getList("modalities")).isEmpty();
        assertThat(device.enrollment(id).getString("completedAt")).isNull();
    }

    @Test
    void nobodyRecordsHerOwnAttendance() {
        Academy academy = new Academy(arrivals);
        Academy.Cohort cohort = academy.open(academy.publish(), 5);

        JsonPath answer = new Device(academy.trainer).sync(Device.attended(FEB, cohort.session(), academy.trainer));

        assertThat(answer.getString("results[0].problem.type")).isEqualTo("urn:omuzgor:problem:not-permitted");
    }

    @Test
    void nobodyAttendsASessionBeforeItBegins() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 5);
        Device device = new Device(academy.teacher());
        device.sync(Device.requested(FEB, Ids.next(), version.id()));
        Device trainer = new Device(academy.trainer);

        JsonPath early = trainer.sync(
                Device.attended(Instant.parse("2026-02-01T02:59:59Z"), cohort.session(), device.teacher()));
        assertThat(early.getString("results[0].problem.type")).isEqualTo("urn:omuzgor:problem:not-permitted");
        assertThat(meeting(device, version)).isNull();

        trainer.sync(Device.attended(Instant.parse("2026-02-01T03:30:00Z"), cohort.session(), device.teacher()));
        assertThat(meeting(device, version)).isEqualTo("2026-02-01T04:00:00Z");
    }

    @Test
    void attendanceByNumberWaitsForTheRegistry() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 5);
        UUID teacher = Ids.next();
        Device trainer = new Device(academy.trainer);
        Device device = new Device(teacher);

        JsonPath answer = trainer.sync(Device.record(
                "attendance.recorded",
                FEB,
                null,
                null,
                Map.of(
                        "sessionId",
                        cohort.session().toString(),
                        "registryNumber",
                        "N-" + teacher.toString().substring(10))));
        assertThat(answer.getString("results[0].problem.type")).isEqualTo("urn:omuzgor:problem:referent-unknown");
        statuses(device.sync(Device.requested(FEB, Ids.next(), version.id())), "quarantined");

        arrivals.arrive(Academy.teacher(teacher, "N-" + teacher.toString().substring(10)));

        assertThat(meeting(device, version)).isEqualTo("2026-02-01T04:00:00Z");
        assertThat(trainer.changes("record.judged"))
                .singleElement()
                .extracting(change -> ((Map<?, ?>) change.get("data")).get("status"))
                .isEqualTo("stored");
    }

    @Test
    void aClaimAloneCountsForNothing() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 5);
        Device device = new Device(academy.teacher());

        statuses(
                device.sync(
                        Device.requested(FEB, Ids.next(), version.id()),
                        Device.record(
                                "attendance.claimed",
                                FEB,
                                null,
                                null,
                                Map.of("sessionId", cohort.session().toString()))),
                "stored",
                "stored");

        assertThat(meeting(device, version)).isNull();
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
                device.sync(Device.requested(Academy.REGISTERED.minusSeconds(1), Ids.next(), version.id())),
                "quarantined");
        statuses(device.sync(Device.requested(Academy.REGISTERED, Ids.next(), version.id())), "stored");
    }

    @Test
    void aRecordForAFullCohortWaitsForAPlace() {
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 1);
        Device first = new Device(academy.teacher());
        Device second = new Device(academy.teacher());
        UUID alias = Ids.next();

        for (Device device : List.of(first, second)) {
            Map<String, Object> record = Device.requested(FEB, alias, version.id());
            record.put(
                    "data",
                    Map.of(
                            "courseVersionId",
                            version.id().toString(),
                            "cohortId",
                            cohort.id().toString()));
            statuses(device.sync(record), "stored");
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

    private String meeting(Device device, Academy.Version version) {
        UUID id = new EnrollmentKey(device.teacher(), version.id()).enrollmentId();
        return device.enrollment(id).getString("activities[3].completedAt");
    }

    private JsonPath completion(UUID enrollment) {
        return JsonPath.from(
                arrivals.published("course.completion.v1", enrollment).getFirst());
    }

    private static void statuses(JsonPath answer, String... statuses) {
        assertThat(answer.getList("results.status", String.class)).containsExactly(statuses);
    }
}
