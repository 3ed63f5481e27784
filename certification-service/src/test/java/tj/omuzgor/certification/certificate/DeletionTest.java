package tj.omuzgor.certification.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** A certificate is deleted on a lawful order, and on nothing else. */
@ServiceTest
final class DeletionTest {

    private static final Map<String, String> ORDER = Map.of("order", "Decision 12-4/2026", "reason", "asked for");

    @Inject
    Arrivals arrivals;

    @Inject
    DataSource source;

    private Learner learner;
    private String family;
    private String id;
    private String code;

    @BeforeEach
    void aCertificate() {
        learner = Learner.some();
        learner.arriveAt(arrivals);
        family = "Қаландарова-" + UUID.randomUUID();
        arrivals.arrive(learner.placed(), new TeacherNameChanged(learner.teacher(), family, "Гулҷаҳон", null));
        id = learner.issue();
        code = learner.asHerself().get("/certificates/" + id).jsonPath().getString("code");
        learner.asHerself().get("/certificates/" + id + "/document").then().statusCode(200);
    }

    @Test
    void nothingNamesTheHolderAnyMore() {
        assertThat(EveryTable.holding(source, family))
                .contains("public.certificate", "public.credential", "public.teacher_name", "public.change_feed");

        delete(id).statusCode(200).body("name", equalTo("")).body("status", equalTo("revoked"));
        assertThat(EveryTable.holding(source, family)).containsExactly("public.teacher_name");
        arrivals.erase(TeacherNameChanged.class, learner.teacher());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(EveryTable.holding(source, family)).isEmpty());
    }

    @Test
    void theCodeStillTellsThatItWasRevokedAndDeleted() {
        var credential = path(verification().extract().path("credentialUrl"));
        var list = path(given().accept("application/vc")
                .get(credential)
                .jsonPath()
                .getString("credentialStatus.statusListCredential"));
        var before = given().accept("application/vc").get(list).asString();

        delete(id).statusCode(200);

        verification()
                .body("status", equalTo("revoked"))
                .body("deleted", equalTo(true))
                .body("name", equalTo(""));
        given().accept("text/html")
                .header("Accept-Language", "en")
                .get("/v/" + code)
                .then()
                .statusCode(200)
                .body(containsString("revoked and deleted on a lawful order"))
                .body(not(containsString(family)));
        given().get(credential).then().statusCode(404);
        learner.asHerself().get("/certificates/" + id + "/document").then().statusCode(404);
        assertThat(given().accept("application/vc").get(list).asString()).isNotEqualTo(before);
        assertThat(arrivals.published("certification.certificate.v1", id))
                .singleElement()
                .asString()
                .contains("\"revoked\"", learner.teacher().toString());
    }

    @Test
    void theSameOrderAgainChangesNothing() {
        var first = delete(id).statusCode(200).extract().asString();

        assertThat(delete(id).statusCode(200).extract().asString()).isEqualTo(first);

        assertThat(arrivals.texts("select action from audit_entry where subject = $1 order by id", UUID.fromString(id)))
                .containsExactly("certificate-issued", "certificate-deleted", "deletion-ordered");
    }

    @Test
    void oneRevokedBeforeStaysRevokedSinceThen() {
        var since = learner.asIssuer()
                .body(Map.of("reason", "A mistake"))
                .post("/certificates/" + id + "/revocation")
                .then()
                .statusCode(200)
                .extract()
                .path("revokedAt")
                .toString();

        delete(id).statusCode(200).body("revokedAt", equalTo(since));
    }

    @Test
    void nothingElseChangesWhatIsPrinted() {
        UUID key = UUID.fromString(id);
        assertRefused("update certificate set printed = jsonb_set(printed, '{name}', '\"\"') where id = $1", key);
        assertRefused("update certificate set deleted_at = now() where id = $1", key);
        assertRefused("delete from certificate_document where certificate_id = $1", key);
        assertRefused(
                "update credential set embedded = '', jwt = '' where id = (select credential_id from certificate where id = $1)",
                key);

        delete(id).statusCode(200);

        assertRefused("update certificate set printed = jsonb_set(printed, '{name}', '\"X\"') where id = $1", key);
        assertRefused("update certificate set deleted_at = null where id = $1", key);
        assertRefused("update certificate set name_hash = '' where id = $1", key);
        assertRefused(
                "update credential set jwt = 'x' where id = (select credential_id from certificate where id = $1)",
                key);
        assertRefused("delete from certificate where id = $1", key);
    }

    @Test
    void asksForAnAdministratorAndForWordsThatNameNobody() {
        given().contentType("application/json")
                .body(ORDER)
                .post(deletion(id))
                .then()
                .statusCode(401);
        learner.asHerself().body(ORDER).post(deletion(id)).then().statusCode(403);
        learner.asIssuer().body(ORDER).post(deletion(id)).then().statusCode(403);
        Learner.by(Tokens.with(Role.ADMIN, UUID.randomUUID()))
                .body(ORDER)
                .post(deletion(id))
                .then()
                .statusCode(404);
        Learner.by(Tokens.with(Role.ADMIN, UUID.randomUUID()).grant(Role.CENTER_ISSUER, learner.center()))
                .body(ORDER)
                .post(deletion(id))
                .then()
                .statusCode(403);
        asAdministrator()
                .body(Map.of("order", "On " + family, "reason", "r"))
                .post(deletion(id))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/order"));
        asAdministrator()
                .body(Map.of("order", "1", "reason", " "))
                .post(deletion(id))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        verification().body("deleted", equalTo(false));
    }

    private void assertRefused(String sql, UUID key) {
        assertThatThrownBy(() -> arrivals.texts(sql, key)).hasMessageContaining("only ever added");
    }

    private ValidatableResponse verification() {
        return given().accept("application/json").get("/v/" + code).then().statusCode(200);
    }

    private ValidatableResponse delete(String certificate) {
        return asAdministrator().body(ORDER).post(deletion(certificate)).then();
    }

    private RequestSpecification asAdministrator() {
        return Learner.by(Tokens.with(Role.ADMIN, learner.district()));
    }

    private static String deletion(String certificate) {
        return "/certificates/" + certificate + "/deletion";
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
