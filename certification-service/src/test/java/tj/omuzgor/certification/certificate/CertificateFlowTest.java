package tj.omuzgor.certification.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class CertificateFlowTest {

    private static final String TOPIC = "certification.certificate.v1";

    @Inject
    Arrivals arrivals;

    @Test
    void issuesACertificateWithEverythingThatIsPrinted() {
        Learner learner = arrived();

        String id = learner.asIssuer()
                .body(Map.of("enrollmentId", learner.enrollment()))
                .post("/certificates")
                .then()
                .statusCode(201)
                .body("number", matchesPattern("TJ-20[0-9]{2}-[0-9]{7}-[0-9]{2}"))
                .body("code", matchesPattern("[0-9A-HJKMNP-TV-Z]{13}"))
                .body("name", equalTo("Раҳмонова Гулҷаҳон Ӯктамовна"))
                .body("titles.ru", equalTo("Цифровые технологии на уроке"))
                .body("credits", equalTo(1.0f))
                .body("status", equalTo("issued"))
                .body("completedAt", equalTo("2026-11-19T20:00:00Z"))
                .body("verificationUrl", containsString("http://127.0.0.1:8081/v/"))
                .extract()
                .path("id");

        assertThat(arrivals.published(TOPIC, id))
                .singleElement()
                .asString()
                .contains("\"issued\"", learner.center().toString(), "2026-11-19T20:00:00Z");
        assertThat(arrivals.texts("select action from audit_entry where subject = $1", UUID.fromString(id)))
                .containsExactly("certificate-issued");
    }

    @Test
    void issuesOnceAlsoToTwoIssuersAtTheSameMoment() {
        Learner learner = arrived();

        var ids =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> issueOnce(learner)))
                        .limit(6)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(ids.stream().distinct()).hasSize(1);
        learner.asIssuer()
                .body(Map.of("enrollmentId", learner.enrollment()))
                .post("/certificates")
                .then()
                .statusCode(200)
                .body("id", equalTo(ids.getFirst()));
        assertThat(arrivals.texts("select count(*) from certificate where enrollment_id = $1", learner.enrollment()))
                .containsExactly("1");
    }

    @Test
    void refusesWhoIsNotTheCentersIssuer() {
        Learner learner = arrived();
        arrivals.arrive(learner.placed());
        var body = Map.of("enrollmentId", learner.enrollment());

        given().contentType("application/json")
                .body(body)
                .post("/certificates")
                .then()
                .statusCode(401);
        learner.asHerself().body(body).post("/certificates").then().statusCode(403);
        learner.asManager().body(body).post("/certificates").then().statusCode(403);
        Learner.asStranger().body(body).post("/certificates").then().statusCode(404);
        Learner.by(Tokens.with(Role.CENTER_ISSUER, learner.district()))
                .body(body)
                .post("/certificates")
                .then()
                .statusCode(201);
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        Learner learner = Learner.some();

        learner.asIssuer()
                .body("{}")
                .post("/certificates")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/enrollmentId"));
        learner.asIssuer()
                .body(Map.of("enrollmentId", UUID.randomUUID()))
                .post("/certificates")
                .then()
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/enrollmentId"));
    }

    @Test
    void waitsForTheFactsThatArePrinted() {
        Learner learner = Learner.some();
        arrivals.arrive(learner.completed(), learner.hosted());

        learner.asIssuer()
                .body(Map.of("enrollmentId", learner.enrollment()))
                .header("Accept-Language", "en")
                .post("/certificates")
                .then()
                .statusCode(409)
                .body("type", containsString("certificate-facts-missing"))
                .body("detail", equalTo("Not known here yet: the teacher's name, the title of the course."));

        arrivals.arrive(learner.named(), learner.published());
        assertThat(learner.issue()).isNotBlank();
    }

    @Test
    void aWithdrawnCompletionIsNotCertifiedAndRevokesNothingByItself() {
        Learner never = Learner.some();
        arrivals.arrive(never.completed(), never.hosted(), never.published(), never.named(), never.withdrawn());
        Learner issued = arrived();
        String id = issued.issue();

        arrivals.arrive(issued.withdrawn());

        never.asIssuer()
                .body(Map.of("enrollmentId", never.enrollment()))
                .post("/certificates")
                .then()
                .statusCode(409)
                .body("type", containsString("completion-withdrawn"));
        issued.asIssuer().get("/certificates/" + id).then().body("status", equalTo("issued"));
        assertThat(arrivals.texts("select action from audit_entry where subject = $1 order by id", UUID.fromString(id)))
                .containsExactly("certificate-issued", "completion-withdrawn");
    }

    @Test
    void revokesForGoodAndOnce() {
        Learner learner = arrived();
        String id = learner.issue();
        var reason = Map.of("reason", "Ҳуҷҷатҳо нодуруст буданд");

        String at = learner.asIssuer()
                .body(reason)
                .post("/certificates/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("status", equalTo("revoked"))
                .body("revocationReason", equalTo("Ҳуҷҷатҳо нодуруст буданд"))
                .extract()
                .path("revokedAt");
        learner.asIssuer()
                .body(Map.of("reason", "another"))
                .post("/certificates/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedAt", equalTo(at))
                .body("revocationReason", equalTo("Ҳуҷҷатҳо нодуруст буданд"));

        assertThat(arrivals.published(TOPIC, id)).singleElement().asString().contains("\"revoked\"", at);
        assertThat(arrivals.texts("select count(*) from audit_entry where subject = $1", UUID.fromString(id)))
                .containsExactly("2");
    }

    @Test
    void aRevokedCertificateCanBeIssuedAnewAsLongAsTheCompletionStands() {
        Learner learner = arrived();
        String first = learner.issue();
        learner.asIssuer().body(Map.of("reason", "x")).post("/certificates/" + first + "/revocation");

        String second = learner.issue();

        assertThat(second).isNotEqualTo(first);
        learner.asHerself().get("/certificates").then().body("items.status", contains("issued", "revoked"));
    }

    @Test
    void refusesARevocationByOthersOrWithoutAReason() {
        Learner learner = arrived();
        String path = "/certificates/" + learner.issue() + "/revocation";
        var reason = Map.of("reason", "x");

        given().contentType("application/json").body(reason).post(path).then().statusCode(401);
        learner.asHerself().body(reason).post(path).then().statusCode(403);
        learner.asManager().body(reason).post(path).then().statusCode(403);
        Learner.asStranger().body(reason).post(path).then().statusCode(404);
        learner.asIssuer()
                .body(Map.of("reason", " "))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        learner.asIssuer()
                .get("/certificates?center=" + learner.center())
                .then()
                .body("items[0].status", equalTo("issued"));
    }

    @Test
    void showsACertificateToItsTeacherAndItsCenter() {
        Learner learner = arrived();
        String path = "/certificates/" + learner.issue();

        given().get(path).then().statusCode(401);
        learner.asHerself().get(path).then().statusCode(200);
        learner.asManager().get(path).then().statusCode(200);
        Learner.some().asHerself().get(path).then().statusCode(404);
        Learner.asStranger().get(path).then().statusCode(404);
        learner.asIssuer()
                .get("/certificates?center=" + learner.center())
                .then()
                .body("items", hasSize(1));
        Learner.asStranger()
                .get("/certificates?center=" + learner.center())
                .then()
                .statusCode(403);
        learner.asHerself().get("/certificates").then().body("items", hasSize(1));
        Learner.some().asHerself().get("/certificates").then().body("items", hasSize(0));
    }

    @Test
    void listsWhatWaitsForACertificate() {
        Learner learner = Learner.some();
        arrivals.arrive(learner.completed(), learner.hosted());
        String path = "/certificates/issuable?center=" + learner.center();

        learner.asIssuer()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.enrollmentId", contains(learner.enrollment().toString()))
                .body("items[0].name", equalTo(null));
        arrivals.arrive(learner.named(), learner.published());
        learner.asManager().get(path).then().body("items[0].name", equalTo("Раҳмонова Гулҷаҳон Ӯктамовна"));
        learner.issue();

        learner.asIssuer()
                .get(path)
                .then()
                .body("items.enrollmentId", not(hasItem(learner.enrollment().toString())));
        Learner.asStranger().get(path).then().statusCode(403);
        learner.asHerself().get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        learner.asIssuer()
                .get("/certificates/issuable")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#query/center"));
    }

    @Test
    void whatIsPrintedStaysWhenANameChangesAndTheDatabaseGuardsIt() {
        Learner learner = arrived();
        String id = learner.issue();

        arrivals.arrive(new TeacherNameChanged(learner.teacher(), "Дигар", "Ном", null));

        learner.asHerself().get("/certificates/" + id).then().body("name", equalTo("Раҳмонова Гулҷаҳон Ӯктамовна"));
        assertThatThrownBy(() ->
                        arrivals.texts("update certificate set printed = '{}' where id = $1", UUID.fromString(id)))
                .hasMessageContaining("only ever added");
    }

    @Test
    void theDocumentIsRenderedOnceForThoseWhoSeeTheCertificate() {
        Learner learner = arrived();
        String path = "/certificates/" + learner.issue() + "/document";

        given().get(path).then().statusCode(401);
        Learner.asStranger().get(path).then().statusCode(404);
        var first = learner.asHerself()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("TJ-"))
                .extract();
        byte[] again = learner.asIssuer().get(path).then().extract().asByteArray();

        assertThat(first.asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(again).isEqualTo(first.asByteArray());
        learner.asHerself()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    private Learner arrived() {
        Learner learner = Learner.some();
        learner.arriveAt(arrivals);
        return learner;
    }

    private static String issueOnce(Learner learner) {
        return learner.asIssuer()
                .body(Map.of("enrollmentId", learner.enrollment()))
                .post("/certificates")
                .then()
                .extract()
                .path("id");
    }
}
