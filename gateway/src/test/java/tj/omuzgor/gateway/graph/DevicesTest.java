package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.gateway.graph.Answers.byIds;
import static tj.omuzgor.gateway.graph.Answers.page;
import static tj.omuzgor.gateway.graph.Answers.parameters;
import static tj.omuzgor.gateway.graph.Answers.teacher;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.Tokens;

/** Devices, and the claim codes of those who have no account yet. */
@GatewayTest
final class DevicesTest {
    private static final UUID TEACHER = UUID.randomUUID();
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID DEVICE = UUID.randomUUID();
    private static final String OWNER = Tokens.ofTeacher(TEACHER).signed();
    private static final String REGISTRAR = Tokens.with(Role.REGISTRAR, SCHOOL).signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
    }

    @Test
    void listsOnesOwnDevicesOrThoseOfATeacher() {
        Stub.of("identity")
                .on("GET /devices", page(List.of(device()), "next"))
                .on("GET /teachers/by-ids", asked -> byIds(asked, id -> teacher(UUID.fromString(id), SCHOOL)));
        var query =
                "query($t:ID){devices(teacherId:$t,first:1){edges{node{name keys{thumbprint signingKey{kty x y} to}}} pageInfo{hasNextPage}}}";

        Graph.ask(OWNER, query, Map.of())
                .body("errors", nullValue())
                .body("data.devices.edges[0].node.name", equalTo("Телефон"))
                .body("data.devices.edges[0].node.keys[0].signingKey.kty", equalTo("EC"))
                .body("data.devices.pageInfo.hasNextPage", equalTo(true));
        Graph.ask(REGISTRAR, query, Map.of("t", TEACHER.toString())).body("errors", nullValue());

        var asked = Stub.of("identity").asked("/devices");
        assertThat(parameters(asked.get(0), "teacher")).isEmpty();
        assertThat(parameters(asked.get(1), "teacher")).containsExactly(TEACHER.toString());
    }

    @Test
    void enrollsADevice() {
        Stub.of("identity").on("POST /devices", asked -> {
            assertThat(asked.text()).isEqualTo("""
                    {"deviceId":"%s","name":"Телефон","signingKey":{"kty":"EC","crv":"P-256","x":"x","y":"y"},\
                    "agreementKey":{"kty":"OKP","crv":"X25519","x":"x"},"proof":"p"}""".formatted(DEVICE));
            return Answer.json(201, device());
        });

        Graph.ask(OWNER, """
                mutation($d:ID!){enrollDevice(device:{deviceId:$d,name:"Телефон",signingKey:{kty:"EC",crv:"P-256",x:"x",y:"y"},
                  agreementKey:{kty:"OKP",crv:"X25519",x:"x"},proof:"p"}){deviceId revokedAt}}""", Map.of("d", DEVICE.toString()))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.enrollDevice.deviceId", equalTo(DEVICE.toString()))
                .body("data.enrollDevice.revokedAt", nullValue());
    }

    @Test
    void pointsAtTheKeyThatCannotBeEnrolled() {
        Stub.of("identity")
                .on(
                        "POST /devices",
                        _ -> Answer.problem(
                                409,
                                "key-revoked",
                                "The key was revoked",
                                ",\"errors\":[{\"pointer\":\"/signingKey\",\"detail\":\"was revoked\"}]"));

        Graph.ask(OWNER, """
                mutation($d:ID!){enrollDevice(device:{deviceId:$d,signingKey:{kty:"EC",crv:"P-256",x:"x",y:"y"},
                  agreementKey:{kty:"OKP",crv:"X25519",x:"x"},proof:"p"}){id}}""", Map.of("d", DEVICE.toString()))
                .body("errors[0].extensions.code", equalTo("key-revoked"))
                .body("errors[0].extensions.errors[0].pointer", equalTo("/device/signingKey"));
    }

    @Test
    void revokesADeviceAndSaysWhenThereIsNone() {
        Stub.of("identity").on("DELETE /devices/" + DEVICE, device());
        var query = "mutation($d:ID!){revokeDevice(id:$d){id}}";

        Graph.ask(OWNER, query, Map.of("d", DEVICE.toString()))
                .body("errors", nullValue())
                .body("data.revokeDevice.id", equalTo(DEVICE.toString()));
        Graph.ask(OWNER, query, Map.of("d", SCHOOL.toString()))
                .body("errors[0].extensions.code", equalTo("not-found"))
                .body("errors[0].extensions.status", equalTo(404));
    }

    @Test
    void tellsWhoOfASchoolHasAClaimCode() {
        Stub.of("identity")
                .on("GET /claim-codes", page(List.of("""
                                {"teacherId":"%s","registryNumber":"TJ-1","issuedAt":"2026-01-01T00:00:00Z","expiresAt":"2026-02-01T00:00:00Z","claimedAt":null}""".formatted(TEACHER))))
                .on("GET /teachers/by-ids", asked -> byIds(asked, id -> teacher(UUID.fromString(id), SCHOOL)));

        Graph.ask(
                        REGISTRAR,
                        "query($s:ID!){claimCodes(schoolId:$s){edges{node{registryNumber expiresAt claimedAt teacher{given}}}}}",
                        Map.of("s", SCHOOL.toString()))
                .body("errors", nullValue())
                .body("data.claimCodes.edges.node.registryNumber", contains("TJ-1"))
                .body("data.claimCodes.edges[0].node.claimedAt", nullValue())
                .body("data.claimCodes.edges[0].node.teacher.given", equalTo("Нигора"));

        assertThat(parameters(Stub.of("identity").asked("/claim-codes").getFirst(), "school"))
                .containsExactly(SCHOOL.toString());
    }

    private static String device() {
        return """
                {"id":"%1$s","deviceId":"%1$s","teacherId":"%2$s","name":"Телефон","enrolledAt":"2026-01-01T00:00:00Z","revokedAt":null,
                "keys":[{"thumbprint":"t","signingKey":{"kty":"EC","crv":"P-256","x":"x","y":"y"},
                "agreementKey":{"kty":"OKP","crv":"X25519","x":"x"},"from":"2026-01-01T00:00:00Z","to":null,"recordedAt":"2026-01-01T00:00:00Z"}]}""".formatted(DEVICE, TEACHER);
    }
}
