package tj.omuzgor.gateway.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.test.Tokens;

@GatewayTest
final class ExportTest {
    private static final String PART = "GET /personal-data";

    private final UUID teacher = UUID.randomUUID();
    private final String token = Tokens.ofTeacher(teacher).signed();

    @BeforeEach
    void everyServiceHasNothing() {
        Stub.resetAll();
        Stub.SERVICES.forEach(service -> Stub.of(service).on(PART, _ -> lines("")));
    }

    @Test
    void makesOneArchiveOfWhatEveryServiceSays() throws IOException {
        var certificate = UUID.randomUUID();
        Stub.of("identity")
                .on(
                        PART,
                        _ -> lines(line("teachers", "{\"id\":\"1\",\"family\":\"Каримова\"}")
                                + line("postings", "{\"n\":1}")
                                + line("postings", "{\"n\":2}")));
        Stub.of("course").on(PART, _ -> lines(line("learning-records", "{\"raw\":\"{ \\\"a\u2028\\\" : 1e0}\"}")));
        Stub.of("certification")
                .on(
                        PART,
                        _ -> lines(line(
                                        "certificates",
                                        "{\"id\":\"" + certificate + "\",\"status\":\"issued\",\"name\":\"a\u2028b\"}")
                                + line(
                                        "certificates",
                                        "{\"id\":\"" + UUID.randomUUID() + "\",\"status\":\"revoked\"}")))
                .on(
                        "GET /certificates/" + certificate + "/document",
                        _ -> new Answer(200, Map.of("Content-Type", "application/pdf"), new byte[] {1, 2, 3}));

        var files = unzipped(get(token, "/me/export", "ru").statusCode(200));

        assertThat(files.keySet())
                .containsExactly(
                        "README.txt",
                        "identity-teachers.ndjson",
                        "identity-postings.ndjson",
                        "course-learning-records.ndjson",
                        "certification-certificates.ndjson",
                        "certificate-" + certificate + ".pdf");
        assertThat(text(files, "README.txt")).startsWith("Всё, что");
        assertThat(text(files, "identity-teachers.ndjson")).isEqualTo("{\"id\":\"1\",\"family\":\"Каримова\"}\n");
        assertThat(text(files, "identity-postings.ndjson")).isEqualTo("{\"n\":1}\n{\"n\":2}\n");
        assertThat(text(files, "course-learning-records.ndjson")).isEqualTo("{\"raw\":\"{ \\\"a\u2028\\\" : 1e0}\"}\n");
        assertThat(files.get("certificate-" + certificate + ".pdf")).containsExactly(1, 2, 3);
        for (var service : Stub.SERVICES) {
            assertThat(Stub.of(service).asked("/personal-data"))
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.headers()).containsEntry("authorization", "Bearer " + token));
        }
    }

    @Test
    void whoKeepsTheRegistryAsksForATeacher() throws IOException {
        var keeper = Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed();

        var files =
                unzipped(get(keeper, "/teachers/" + teacher + "/export", null).statusCode(200));

        assertThat(files.keySet()).containsExactly("README.txt");
        assertThat(text(files, "README.txt")).startsWith("Ҳамаи он чи");
        assertThat(Stub.of("coverage").asked().getFirst().uri()).isEqualTo("/personal-data?teacher=" + teacher);
    }

    @Test
    void tellsWhatAServiceRefusesAsThatServiceDoes() {
        Stub.of("course").on(PART, _ -> Answer.problem(404, "not-found", "Nothing here", ""));

        get(token, "/me/export", null).statusCode(404).body("type", equalTo("urn:omuzgor:problem:not-found"));
    }

    @Test
    void givesNothingWhereAServiceIsSilent() {
        Stub.of("coverage").on(PART, _ -> null);

        get(token, "/me/export", null).statusCode(503).body("type", equalTo("urn:omuzgor:problem:service-unavailable"));
    }

    @Test
    void nobodyTakesAPartForTheWhole() {
        Stub.of("assessment").on(PART, _ -> lines(line("attempts", "{\"n\":1}") + "something else\n"));

        get(token, "/me/export", null)
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:omuzgor:problem:upstream-failed"));
    }

    @Test
    void documentsAreForHerAlone() throws IOException {
        var certificate = UUID.randomUUID();
        Stub.of("certification")
                .on(PART, _ -> lines(line("certificates", "{\"id\":\"" + certificate + "\"}")))
                .on(
                        "GET /certificates/" + certificate + "/document",
                        _ -> new Answer(200, Map.of("Content-Type", "application/pdf"), new byte[] {1, 2, 3}));
        var keeper = Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed();

        var files =
                unzipped(get(keeper, "/teachers/" + teacher + "/export", "en").statusCode(200));

        assertThat(files.keySet()).containsExactly("README.txt", "certification-certificates.ndjson");
        assertThat(text(files, "README.txt")).contains("only in the archive that you fetch yourself");
    }

    @Test
    void anotherProblemWithADocumentIsNotPassedOver() {
        var certificate = UUID.randomUUID();
        Stub.of("certification")
                .on(PART, _ -> lines(line("certificates", "{\"id\":\"" + certificate + "\"}")))
                .on("GET /certificates/" + certificate + "/document", _ -> null);

        get(token, "/me/export", null).statusCode(503).body("type", equalTo("urn:omuzgor:problem:service-unavailable"));
    }

    @Test
    void asksForASignInAndARole() {
        get(null, "/me/export", null).statusCode(401);
        get(Tokens.with(Role.ADMIN, UUID.randomUUID()).signed(), "/me/export", null)
                .statusCode(403);
        get(token, "/teachers/" + teacher + "/export", null).statusCode(403);
        get(Tokens.with(Role.ADMIN, UUID.randomUUID()).signed(), "/teachers/x/export", null)
                .statusCode(404);
    }

    private static ValidatableResponse get(@Nullable String token, String path, @Nullable String language) {
        var request = token == null ? given() : given().auth().oauth2(token);
        if (language != null) {
            request.header("Accept-Language", language);
        }
        return request.get(path).then();
    }

    private static String line(String section, String data) {
        return "{\"section\" : \"" + section + "\", \"data\" : " + data + "}\n";
    }

    private static Answer lines(String body) {
        return new Answer(200, Map.of("Content-Type", "application/x-ndjson"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Fails where the archive has no end. */
    private static Map<String, byte[]> unzipped(ValidatableResponse response) throws IOException {
        var bytes = response.contentType("application/zip").extract().asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        // The directory at the end: a zip that was cut off has none.
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("PK\5\6");
        return files;
    }
}
