package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.data.DemoAccount;

/** Requests over all public paths that must be refused. */
final class BadRequests {

    private static final String NOBODY = "";
    private static final String TEACHER = DemoAccount.ZARINA.username();
    private static final String AUTHOR = DemoAccount.AUTHOR.username();
    private static final String MISSING = "01900000-0000-7000-8000-00000000dead";
    private static final String DIGEST = "0".repeat(64);
    private static final String CLOCK = "\"clock\":{\"now\":\"2026-11-20T08:00:00Z\",\"bootId\":\"b\",\"elapsedMs\":1}";
    private static final String DEVICE = "\"deviceId\":\"0d1f7a4e-52d7-4d5f-9a8b-3f2d7c9b1a60\"";

    /** What no answer may let out. */
    private static final List<String> INSIDE = List.of(
            "exception",
            "tj.omuzgor",
            "java.",
            "jakarta",
            "quarkus",
            "hibernate",
            "vertx",
            "\tat ",
            "select ",
            "insert into",
            "sqlstate",
            "127.0.0.1:5");

    private BadRequests() {}

    /**
     * One request.
     *
     * @param username who asks; empty for a stranger
     * @param status the status expected; 0 for an error of GraphQL
     * @param named the pointer of the field at fault; empty where none is
     */
    record Bad(String name, String username, Call call, int status, String named) {

        @Override
        public String toString() {
            return name;
        }

        void check(Answer answer) {
            String shown = answer.asked() + ": " + answer.status() + " " + answer.quoted();
            for (String word : INSIDE) {
                assertThat(answer.text().toLowerCase(Locale.ROOT)).as(shown).doesNotContain(word);
            }
            if (status == 0) {
                checkGraphQl(answer, shown);
                return;
            }
            assertThat(answer.status()).as(shown).isEqualTo(status);
            assertThat(answer.header("Content-Type")).as(shown).startsWith("application/problem+json");
            JsonNode problem = answer.json();
            assertThat(problem.path("type").asText()).as(shown).startsWith("urn:omuzgor:problem:");
            assertThat(problem.path("title").asText()).as(shown).isNotBlank();
            assertThat(problem.path("status").asInt()).as(shown).isEqualTo(status);
            if (!named.isEmpty()) {
                assertThat(problem.path("errors").toString()).as(shown).contains("\"" + named + "\"");
            }
        }

        private void checkGraphQl(Answer answer, String shown) {
            JsonNode error = answer.json().path("errors").path(0);
            assertThat(error.path("extensions").path("code").asText()).as(shown).isNotBlank();
            assertThat(error.path("message").asText()).as(shown).isNotBlank();
            if (!named.isEmpty()) {
                assertThat(answer.text()).as(shown).contains(named);
            }
        }
    }

    static Stream<Bad> all() {
        return Stream.of(sync(), content(), certification(), graphQl()).flatMap(requests -> requests);
    }

    private static Stream<Bad> sync() {
        return Stream.of(
                bad("sync without a token", NOBODY, post("/sync/v1", "{}"), 401, ""),
                bad(
                        "sync with a token of nobody",
                        NOBODY,
                        post("/sync/v1", "{}").header("Authorization", "Bearer a.b.c"),
                        401,
                        ""),
                bad("sync of no JSON", TEACHER, post("/sync/v1", "{\"deviceId\":"), 400, ""),
                bad(
                        "sync without deviceId",
                        TEACHER,
                        post("/sync/v1", "{" + CLOCK + ",\"records\":[]}"),
                        400,
                        "/deviceId"),
                bad("sync without clock", TEACHER, post("/sync/v1", "{" + DEVICE + ",\"records\":[]}"), 400, "/clock"),
                bad(
                        "sync with a limit of 501",
                        TEACHER,
                        post("/sync/v1", "{" + DEVICE + "," + CLOCK + ",\"limit\":501,\"records\":[]}"),
                        400,
                        "/limit"),
                bad(
                        "sync of 501 records",
                        TEACHER,
                        post("/sync/v1", "{" + DEVICE + "," + CLOCK + ",\"records\":[" + "{},".repeat(500) + "{}]}"),
                        413,
                        ""),
                bad("sync as text", TEACHER, Call.send("POST", "/sync/v1", "text/plain", bytes("hello")), 415, ""),
                bad("sync by GET", TEACHER, Call.get("/sync/v1"), 405, ""),
                bad(
                        "sync by somebody who is no teacher",
                        AUTHOR,
                        post("/sync/v1", "{" + DEVICE + "," + CLOCK + ",\"records\":[]}"),
                        403,
                        ""));
    }

    private static Stream<Bad> content() {
        return Stream.of(
                bad("a file that is not there", NOBODY, Call.get("/content/" + DIGEST), 404, ""),
                bad(
                        "a range beyond the file that is not there",
                        NOBODY,
                        Call.get("/content/" + DIGEST).header("Range", "bytes=9-1"),
                        404,
                        ""),
                bad(
                        "an upload without a token",
                        NOBODY,
                        Call.send("PUT", "/content/" + DIGEST, "text/html", bytes("x")),
                        401,
                        ""),
                bad(
                        "an upload by a teacher",
                        TEACHER,
                        Call.send("PUT", "/content/" + DIGEST, "text/html", bytes("x")),
                        403,
                        ""),
                bad(
                        "an upload under another digest",
                        AUTHOR,
                        Call.send("PUT", "/content/" + DIGEST, "text/html", bytes("x")),
                        400,
                        "#path/sha256"),
                bad("deleting a file", AUTHOR, new Call("DELETE", "/content/" + DIGEST, Map.of(), null, null), 405, ""),
                bad("a package without a token", NOBODY, Call.get("/packages/" + MISSING), 401, ""),
                bad("a package that is not there", TEACHER, Call.get("/packages/" + MISSING), 404, ""),
                bad("no path of ours", NOBODY, Call.get("/nowhere"), 404, ""));
    }

    private static Stream<Bad> certification() {
        return Stream.of(
                bad("a code nobody has", NOBODY, Call.get("/v/NOSUCHCODE").accept("application/json"), 404, ""),
                bad("a credential that is not there", NOBODY, Call.get("/credentials/" + MISSING), 404, ""),
                bad("a credential of no id", NOBODY, Call.get("/credentials/x%27%20or%201=1"), 404, ""),
                bad("a status list that is not there", NOBODY, Call.get("/status/999"), 404, ""),
                bad("an achievement that is not there", NOBODY, Call.get("/achievements/no-such-course"), 404, ""),
                bad("an issuer that is not there", NOBODY, Call.get("/issuers/" + MISSING), 404, ""),
                bad("a document without a token", NOBODY, Call.get("/certificates/" + MISSING + "/document"), 401, ""),
                bad(
                        "a document that is not there",
                        TEACHER,
                        Call.get("/certificates/" + MISSING + "/document"),
                        404,
                        ""));
    }

    private static Stream<Bad> graphQl() {
        return Stream.of(
                bad("GraphQL of no JSON", TEACHER, post("/graphql", "{\"query\":"), 0, ""),
                bad("GraphQL without a query", TEACHER, post("/graphql", "{}"), 0, "/query"),
                bad("GraphQL that does not parse", TEACHER, query("{ me { "), 0, ""),
                bad("GraphQL of an unknown field", TEACHER, query("{ secrets }"), 0, ""),
                bad("GraphQL without a token", NOBODY, query("{ me { id } }"), 0, ""),
                bad(
                        "GraphQL of another role",
                        TEACHER,
                        query("mutation { issueCertificate(enrollmentId: \\\"" + MISSING + "\\\") { id } }"),
                        0,
                        ""),
                bad("GraphQL with an id of no shape", TEACHER, query("{ enrollment(id: \\\"1\\\") { id } }"), 0, ""),
                bad(
                        "GraphQL with a page of 0",
                        TEACHER,
                        query("{ courses(first: 0) { edges { cursor } } }"),
                        0,
                        "first"),
                bad(
                        "GraphQL with a cursor of nobody",
                        TEACHER,
                        query("{ courses(after: \\\"!\\\") { edges { cursor } } }"),
                        0,
                        "after"),
                bad(
                        "an enrollment on nothing",
                        TEACHER,
                        query("mutation { enroll(enrollment: {courseVersionId: \\\"" + MISSING + "\\\"}) { id } }"),
                        0,
                        ""));
    }

    private static Bad bad(String name, String username, Call call, int status, String named) {
        return new Bad(name, username, call, status, named);
    }

    private static Call post(String path, String json) {
        return Call.postJson(path, json);
    }

    private static Call query(String escaped) {
        return post("/graphql", "{\"query\":\"" + escaped + "\"}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
