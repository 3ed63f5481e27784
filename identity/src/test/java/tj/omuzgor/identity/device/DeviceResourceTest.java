package tj.omuzgor.identity.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class DeviceResourceTest {

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void enrollsADeviceOnceAndPublishesItsKeys() throws JsonProcessingException {
        var owner = new Owner();
        var phone = Phone.es256();

        var id = enroll(owner, phone)
                .statusCode(201)
                .body("deviceId", equalTo(phone.id.toString()))
                .body("teacherId", equalTo(owner.teacher.toString()))
                .body("name", equalTo("Samsung A12"))
                .body("revokedAt", nullValue())
                .body("keys.thumbprint", contains(phone.thumbprint()))
                .extract()
                .path("id")
                .toString();

        enroll(owner, phone).statusCode(200).body("id", equalTo(id));
        var state = new ObjectMapper().readTree(database.state("identity.device.v1", id));
        assertThat(state.at("/teacherId").asText()).isEqualTo(owner.teacher.toString());
        assertThat(state.at("/keys/0/signingKey/x").asText()).isEqualTo(phone.signingKey.x());
        assertThat(state.at("/keys/0/signingKey").has("d")).isFalse();
        assertThat(database.revision("identity.device.v1", id)).isEqualTo(1);
    }

    @Test
    void takesEd25519AndX25519Too() {
        var owner = new Owner();

        enroll(owner, Phone.ed25519())
                .statusCode(201)
                .body("keys[0].signingKey.crv", equalTo("Ed25519"))
                .body("keys[0].agreementKey.crv", equalTo("X25519"));
    }

    @Test
    void oneDeviceMayHaveKeysAfterEachOtherAndBelongToSeveral() {
        var owner = new Owner();
        var colleague = new Owner();
        var phone = Phone.es256();
        var id = enroll(owner, phone).statusCode(201).extract().path("id").toString();

        var renewed = phone.renewed();
        var borrowed = Phone.es256().enrollment(owner.account, now());
        borrowed.put("deviceId", phone.id.toString());
        post(owner.token(), borrowed).statusCode(422).body("errors.pointer", contains("/proof"));
        enroll(owner, renewed)
                .statusCode(201)
                .body("id", equalTo(id))
                .body("revokedAt", nullValue())
                .body("keys.thumbprint", contains(phone.thumbprint(), renewed.thumbprint()));
        enroll(owner, phone).statusCode(200).body("id", equalTo(id));
        var shared = enroll(colleague, phone).statusCode(201).extract();

        assertThat(shared.<String>path("id")).isNotEqualTo(id);
        assertThat(shared.<String>path("deviceId")).isEqualTo(phone.id.toString());
        list(owner.token(), null).statusCode(200).body("items", hasSize(1)).body("items[0].keys", hasSize(2));
        list(colleague.token(), null).statusCode(200).body("items.id", contains(shared.<String>path("id")));
    }

    @Test
    void refusesKeysThatAreNotProved() {
        var owner = new Owner();
        var phone = Phone.es256();

        post(owner.token(), with(phone, owner, "proof", phone.proof("somebody-else", now())))
                .statusCode(422)
                .body("errors.pointer", contains("/proof"));
        post(owner.token(), with(phone, owner, "proof", Phone.es256().proof(owner.account, now())))
                .statusCode(422)
                .body("errors.pointer", contains("/proof"));
        post(owner.token(), with(phone, owner, "proof", phone.proof(owner.account, now() - 3600)))
                .statusCode(422)
                .body("errors.pointer", contains("/proof"));
        for (var never : List.of(Long.MAX_VALUE, Long.MIN_VALUE)) {
            post(owner.token(), with(phone, owner, "proof", phone.proof(owner.account, never)))
                    .statusCode(422)
                    .body("errors.pointer", contains("/proof"));
        }
        post(owner.token(), with(phone, owner, "agreementKey", Phone.members(Phone.es256().agreementKey)))
                .statusCode(422)
                .body("errors.pointer", contains("/proof"));
        post(owner.token(), with(phone, owner, "signingKey", Phone.members(Phone.ed25519().agreementKey)))
                .statusCode(422)
                .body("errors.pointer", contains("/signingKey"));
        post(owner.token(), with(phone, owner, "deviceId", UUID.randomUUID().toString()))
                .statusCode(422);
    }

    @Test
    void refusesAPrivateKeyAndAPointOffTheCurve() {
        var owner = new Owner();
        var phone = Phone.es256();
        var leaked = Phone.members(phone.signingKey);
        leaked.put("d", phone.signingKey.x());
        var off = Phone.members(phone.signingKey);
        off.put("y", phone.signingKey.x());

        post(owner.token(), with(phone, owner, "signingKey", leaked)).statusCode(400);
        post(owner.token(), with(phone, owner, "signingKey", off))
                .statusCode(422)
                .body("errors.pointer", contains("/signingKey"));
        post(owner.token(), Map.of()).statusCode(400);
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        var owner = new Owner();
        var phone = Phone.es256();
        var id = enroll(owner, phone).statusCode(201).extract().path("id").toString();

        var revokedAt = as(owner.token())
                .delete("/devices/" + id)
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue())
                .extract()
                .path("revokedAt")
                .toString();
        as(owner.token()).delete("/devices/" + id).then().statusCode(200).body("revokedAt", equalTo(revokedAt));
        enroll(owner, phone).statusCode(409).body("type", equalTo("urn:omuzgor:problem:key-revoked"));
        assertThat(database.state("identity.device.v1", id)).contains(revokedAt);
        assertThat(database.revision("identity.device.v1", id)).isEqualTo(2);
    }

    @Test
    void nobodySeesOrRevokesTheDeviceOfAnother() {
        var owner = new Owner();
        var id = enroll(owner, Phone.es256()).extract().path("id").toString();
        var stranger = new Owner().token();
        var registrar = owner.registry.registrar();

        list(stranger, owner.teacher).statusCode(404);
        list(new Registry().registrar(), owner.teacher).statusCode(404);
        list(null, null).statusCode(401);
        list(Tokens.with(Role.SCHOOL_HEAD, owner.registry.school).signed(), owner.teacher)
                .statusCode(403);
        as(stranger).delete("/devices/" + id).then().statusCode(404);
        as(new Registry().registrar()).delete("/devices/" + id).then().statusCode(404);
        as(registrar).delete("/devices/" + UUID.randomUUID()).then().statusCode(404);
        as(null).delete("/devices/" + id).then().statusCode(401);

        list(registrar, owner.teacher).statusCode(200).body("items.id", contains(id));
        as(registrar).delete("/devices/" + id).then().statusCode(200);
    }

    @Test
    void onlyTeachersEnrollAndNotEndlessly() {
        var owner = new Owner();

        post(null, Phone.es256().enrollment("x", now())).statusCode(401);
        post(owner.registry.registrar(), Phone.es256().enrollment("x", now())).statusCode(403);
        for (int i = 0; i < KeepDevices.MOST_KEYS; i++) {
            enroll(owner, Phone.es256()).statusCode(201);
        }
        enroll(owner, Phone.es256()).statusCode(409).body("type", equalTo("urn:omuzgor:problem:too-many-devices"));
        list(owner.token(), null).body("items", hasSize(KeepDevices.MOST_KEYS));
        as(owner.token())
                .queryParam("first", 7)
                .get("/devices")
                .then()
                .body("items", hasSize(7))
                .body("nextCursor", notNullValue());
    }

    @Test
    void noDeviceHasKeysWithoutEnd() {
        var owner = new Owner();
        var phone = Phone.es256();
        var id = enroll(owner, phone).statusCode(201).extract().path("id").toString();
        earlier(id, KeepDevices.MOST_OF_DEVICE - 2);

        enroll(owner, phone.renewed()).statusCode(201).body("keys", hasSize(KeepDevices.MOST_OF_DEVICE));
        enroll(owner, phone.renewed()).statusCode(409).body("type", equalTo("urn:omuzgor:problem:too-many-keys"));
        enroll(owner, phone).statusCode(200);
        enroll(owner, Phone.es256()).statusCode(201);
    }

    @Test
    void whoRevokesMayNotEnrollWithoutEndEither() {
        var owner = new Owner();
        for (int i = 0; i < KeepDevices.MOST_OF_A_DAY; i++) {
            var id = enroll(owner, Phone.es256()).statusCode(201).extract().path("id");
            as(owner.token()).delete("/devices/" + id).then().statusCode(200);
        }

        enroll(owner, Phone.es256()).statusCode(409).body("type", equalTo("urn:omuzgor:problem:too-many-keys"));
        database.texts("""
                update device_key set recorded_at = recorded_at - interval '1 day'
                where device in (select id from device where teacher_id = ?) returning device""", owner.teacher);
        enroll(owner, Phone.es256()).statusCode(201);
    }

    /** Keys the device had and that were revoked, long ago. */
    private void earlier(String device, int count) {
        database.texts("""
                insert into device_key (device, thumbprint, signing_key, agreement_key, from_at, to_at, recorded_at, enrolled_by, revoked_by)
                select device, 'earlier-' || n, signing_key, agreement_key, from_at - interval '2 days', from_at - interval '1 day',
                       recorded_at - interval '2 days', enrolled_by, 'test'
                from device_key, generate_series(1, ?) as n where device = ?::uuid returning thumbprint""", count, device);
    }

    private static final class Owner {
        private final Registry registry = new Registry();
        private final UUID teacher = registry.registered();
        private final String account = UUID.randomUUID().toString();

        String token() {
            return Tokens.of(account).teacher(teacher).signed();
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private ValidatableResponse enroll(Owner owner, Phone phone) {
        return post(owner.token(), phone.enrollment(owner.account, now()));
    }

    private Map<String, Object> with(Phone phone, Owner owner, String member, Object value) {
        var body = phone.enrollment(owner.account, now());
        body.put(member, value);
        return body;
    }

    private static ValidatableResponse post(@Nullable String token, Map<String, Object> body) {
        return as(token).body(body).post("/devices").then();
    }

    private static ValidatableResponse list(@Nullable String token, @Nullable UUID teacher) {
        var request = as(token);
        return (teacher == null ? request : request.queryParam("teacher", teacher))
                .get("/devices")
                .then();
    }
}
