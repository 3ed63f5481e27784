package tj.omuzgor.identity.device;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tj.omuzgor.identity.Registry.as;

import com.nimbusds.jose.util.Base64URL;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.MovableClock;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.claim.Slips;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** Devices enrolled without a network, brought by a trainer's sync. */
@ServiceTest
final class DeviceRecordsTest {

    @Inject
    Clock clock;

    @AfterEach
    void back() {
        MovableClock.back();
    }

    @Test
    void enrollsByCodeAndCountersignature() {
        var meeting = new Meeting();
        meeting.trainersPhoneIsEnrolled();
        var record = meeting.record();

        sync(meeting.trainer, record).statusCode(200).body("results.status", contains("stored"));

        devices(meeting.registry, meeting.teacher)
                .body("items.deviceId", contains(meeting.hers.id.toString()))
                .body("items[0].keys.thumbprint", contains(meeting.hers.thumbprint()));
        sync(meeting.trainer, record)
                .body("results.status", contains("stored"))
                .body("results.duplicate", contains(true));
        sync(meeting.trainer, meeting.record()).body("results.status", contains("stored"));
        devices(meeting.registry, meeting.teacher).body("items", hasSize(1));
        // The code is not used up by it.
        as(null).body(Map.of("registryNumber", meeting.number, "code", meeting.code, "password", "a-long-password"))
                .post("/claims")
                .then()
                .statusCode(201);
    }

    @Test
    void waitsForTheDeviceThatCountersigned() {
        var meeting = new Meeting();
        var record = meeting.record();

        sync(meeting.trainer, record)
                .body("results.status", contains("quarantined"))
                .body("results.problem.type", contains("urn:omuzgor:problem:referent-unknown"));
        devices(meeting.registry, meeting.teacher).body("items", hasSize(0));

        meeting.trainersPhoneIsEnrolled();
        devices(meeting.registry, meeting.teacher).body("items", hasSize(1));
        sync(meeting.trainer).body("changes.find { it.kind == 'record.judged' }.data.status", equalTo("stored"));
    }

    @Test
    void aWrongCodeOrAnybodysSignatureEnrollsNothing() {
        var meeting = new Meeting();
        meeting.trainersPhoneIsEnrolled();

        notPermitted(meeting, meeting.with("mac", mac(meeting.number, "0000000000000000", meeting.hers)));
        notPermitted(
                meeting,
                meeting.with("countersignature", Phone.es256().countersignature(meeting.hers, meeting.number, now())));
        notPermitted(
                meeting,
                meeting.with(
                        "countersignature", meeting.trainers.countersignature(Phone.es256(), meeting.number, now())));
        sync(
                        meeting.trainer,
                        meeting.with("registryNumber", "T-NOBODY", "proof", meeting.hers.proof("T-NOBODY", now())))
                .body("results.problem.type", contains("urn:omuzgor:problem:referent-unknown"));

        devices(meeting.registry, meeting.teacher).body("items", hasSize(0));
    }

    @Test
    void onlyATrainersDeviceCountersigns() {
        var meeting = new Meeting();
        meeting.phoneOf(meeting.colleague, meeting.trainers);

        notPermitted(meeting, meeting.record());
    }

    @Test
    void aRevokedDeviceCountersignsNothingAfterwards() {
        var meeting = new Meeting();
        var id = meeting.trainersPhoneIsEnrolled();
        as(meeting.trainer.token()).delete("/devices/" + id).then().statusCode(200);
        MovableClock.moveAhead(Duration.ofMinutes(1));

        notPermitted(meeting, meeting.record());
    }

    @Test
    void whereTheClockWasFarOffTheRegistrarOfHerSchoolDecides() {
        var meeting = new Meeting();
        meeting.trainersPhoneIsEnrolled();
        var record = meeting.record();
        record.put("occurredAt", clock.instant().plus(Duration.ofHours(50)).toString());
        record.put("clock", Map.of("bootId", "b0", "elapsedMs", 1000));
        var registrar = meeting.registry.registrar();
        var herself = Tokens.ofTeacher(meeting.teacher)
                .grant(Role.REGISTRAR, meeting.registry.region)
                .signed();

        sync(meeting.trainer, record)
                .body("results.status", contains("quarantined"))
                .body("results.problem.type", contains("urn:omuzgor:problem:clock-correction"));
        queue(registrar).body("items.id", contains(record.get("id")));
        queue(new Registry().registrar()).body("items", hasSize(0));
        judge(new Registry().registrar(), meeting.trainer, record, "accept").statusCode(404);
        judge(herself, meeting.trainer, record, "accept").statusCode(403);
        devices(meeting.registry, meeting.teacher).body("items", hasSize(0));

        judge(registrar, meeting.trainer, record, "accept").statusCode(201).body("status", equalTo("stored"));
        devices(meeting.registry, meeting.teacher).body("items", hasSize(1));
        sync(meeting.trainer).body("changes.find { it.kind == 'record.judged' }.data.status", equalTo("stored"));
        judge(registrar, meeting.trainer, record, "accept").statusCode(200);
        judge(registrar, meeting.trainer, record, "refuse").statusCode(409);
        queue(registrar).body("items", hasSize(0));
    }

    @Test
    void aRefusedOneEnrollsNothing() {
        var meeting = new Meeting();
        meeting.trainersPhoneIsEnrolled();
        var record = meeting.record();
        record.put("occurredAt", clock.instant().plus(Duration.ofHours(50)).toString());
        record.put("clock", Map.of("bootId", "b0", "elapsedMs", 1000));
        sync(meeting.trainer, record);

        judge(meeting.registry.registrar(), meeting.trainer, record, "refuse")
                .statusCode(201)
                .body("status", equalTo("rejected"));

        sync(meeting.trainer, record).body("results.status", contains("rejected"));
        devices(meeting.registry, meeting.teacher).body("items", hasSize(0));
    }

    @Test
    void rejectsWhatIsMalformed() {
        var meeting = new Meeting();

        sync(meeting.trainer, meeting.with("mac", "x"))
                .body("results.status", contains("rejected"))
                .body("results.problem.pointer", contains("/records/0/data/mac"));
        sync(meeting.trainer, meeting.with("proof", meeting.hers.proof("T-ANOTHER", now())))
                .body("results.status", contains("rejected"))
                .body("results.problem.pointer", contains("/records/0/data/proof"));
        sync(meeting.trainer, meeting.with("signingKey", 7)).body("results.status", contains("rejected"));
        sync(meeting.trainer, "activity.completed", Map.of()).body("results.status", contains("rejected"));
    }

    private static final class Person {
        private final UUID teacher;
        private final String account = UUID.randomUUID().toString();

        Person(UUID teacher) {
            this.teacher = teacher;
        }

        String token() {
            return Tokens.of(account).teacher(teacher).signed();
        }
    }

    /** A trainer with a phone beside a teacher with a slip and a phone. */
    private final class Meeting {
        private final Registry registry = new Registry();
        private final String number = Registry.number();
        private final UUID teacher = UUID.fromString(Registry.register(registry.registrar(), registry.teacher(number))
                .extract()
                .jsonPath()
                .getString("[0].id"));
        private final String code = Slips.code(registry.registrar(), registry.school);
        private final Phone hers = Phone.ed25519();
        private final Phone trainers = Phone.es256();
        private final Person trainer = new Person(new Registry().registered());
        private final Person colleague = new Person(new Registry().registered());

        String trainersPhoneIsEnrolled() {
            var account = as(Registry.country())
                    .body("""
                            {"username": "t-%s", "teacherId": "%s", "family": "Раҳимов", "given": "Али"}""".formatted(UUID.randomUUID(), trainer.teacher))
                    .post("/accounts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id")
                    .toString();
            as(Registry.country())
                    .body("""
                            {"holder": "%s", "role": "trainer", "unitId": "%s", "from": "2025-01-01T00:00:00Z"}""".formatted(account, registry.region))
                    .post("/grants")
                    .then()
                    .statusCode(201);
            return phoneOf(trainer, trainers);
        }

        String phoneOf(Person person, Phone phone) {
            return as(person.token())
                    .body(phone.enrollment(person.account, now()))
                    .post("/devices")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id")
                    .toString();
        }

        Map<String, Object> record() {
            var data = new LinkedHashMap<String, Object>();
            data.put("registryNumber", number);
            data.put("deviceId", hers.id.toString());
            data.put("name", "Телефони Зарина");
            data.put("signingKey", Phone.members(hers.signingKey));
            data.put("agreementKey", Phone.members(hers.agreementKey));
            data.put("proof", hers.proof(number, now()));
            data.put("mac", mac(number, code, hers));
            data.put("countersigner", trainers.thumbprint());
            data.put("countersignature", trainers.countersignature(hers, number, now()));
            data.put("later", "a member nobody knows yet");
            return DeviceRecordsTest.this.record("device.enrolled", data);
        }

        Map<String, Object> with(Object... membersAndValues) {
            var record = record();
            @SuppressWarnings("unchecked")
            var data = (Map<String, Object>) Objects.requireNonNull(record.get("data"));
            for (int i = 0; i < membersAndValues.length; i += 2) {
                data.put((String) membersAndValues[i], membersAndValues[i + 1]);
            }
            return record;
        }
    }

    private void notPermitted(Meeting meeting, Map<String, Object> record) {
        sync(meeting.trainer, record)
                .body("results.status", contains("quarantined"))
                .body("results.problem.type", contains("urn:omuzgor:problem:not-permitted"));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Map<String, Object> record(String kind, Map<String, Object> data) {
        return new LinkedHashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "kind",
                kind,
                "occurredAt",
                clock.instant().toString(),
                "clock",
                Map.of("bootId", "b1", "elapsedMs", 1000),
                "data",
                data));
    }

    private ValidatableResponse sync(Person person, String kind, Map<String, Object> data) {
        return sync(person, record(kind, data));
    }

    @SafeVarargs
    private ValidatableResponse sync(Person person, Map<String, Object>... records) {
        Instant now = clock.instant();
        var body = new LinkedHashMap<String, Object>();
        body.put("deviceId", UUID.randomUUID().toString());
        body.put("receivedAt", now.toString());
        body.put("clock", Map.of("now", now.toString(), "bootId", "b1", "elapsedMs", 2000));
        body.put("heard", List.of());
        body.put(
                "indexes",
                java.util.stream.IntStream.range(0, records.length).boxed().toList());
        body.put("cursor", null);
        body.put("limit", 100);
        body.put("records", List.of(records));
        return as(person.token()).body(body).post("/sync").then().statusCode(200);
    }

    private static ValidatableResponse queue(String token) {
        return as(token).get("/quarantined-records").then().statusCode(200);
    }

    private static ValidatableResponse judge(String token, Person owner, Map<String, Object> record, String decision) {
        return as(token)
                .body(Map.of("decision", decision, "reason", "Соат санҷида шуд"))
                .post("/quarantined-records/" + owner.teacher + "/" + record.get("id") + "/judgment")
                .then();
    }

    private static ValidatableResponse devices(Registry registry, UUID teacher) {
        return as(registry.registrar())
                .queryParam("teacher", teacher)
                .get("/devices")
                .then()
                .statusCode(200);
    }

    /** As a device without a network makes it: nothing but the number, the printed code and its own key. */
    private static String mac(String number, String printed, Phone phone) {
        try {
            var salt = "tj.omuzgor.claim.v1 " + number.toUpperCase(java.util.Locale.ROOT);
            var root = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(
                            printed.replace(" ", "").toCharArray(), salt.getBytes(StandardCharsets.UTF_8), 50_000, 256))
                    .getEncoded();
            var key = hmac(root, "device.enrolled\u0001");
            return Base64URL.encode(hmac(key, phone.thumbprint())).toString();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
