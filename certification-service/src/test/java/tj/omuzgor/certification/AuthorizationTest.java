package tj.omuzgor.certification;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.authorization.Authorization;
import tj.omuzgor.test.authorization.Scene;

/** One teacher of a center has a certificate, one has it revoked over and over, one deleted, one waits for hers. */
@ServiceTest
final class AuthorizationTest {

    @Inject
    Arrivals arrivals;

    private final Learner certified = Learner.some();
    private final Learner revoked = certified.neighbor();
    private final Learner waiting = certified.neighbor();
    private final Learner deleted = certified.neighbor();

    @Test
    void answersEveryRoleAtEveryPlaceAsTheTableSays() {
        var names = certified.placed().names();
        arrivals.arrive(
                new OrgUnitChanged(Scene.COUNTRY, "TJ", null, OrgUnitKind.COUNTRY, names),
                new OrgUnitChanged(certified.district(), "D", Scene.COUNTRY, OrgUnitKind.DISTRICT, names));
        certified.arriveAt(arrivals);
        arrivals.arrive(new TeacherChanged(
                certified.teacher(),
                "T-1",
                TeacherStatus.ACTIVE,
                Sex.FEMALE,
                1985,
                List.of(),
                List.of(),
                List.of(new Posting(certified.district(), true, LocalDate.of(2020, 9, 1), null, Instant.EPOCH, null))));
        arrivals.arrive(revoked.completed(), revoked.named(), waiting.completed(), waiting.named());
        arrivals.arrive(deleted.completed(), deleted.named());
        var id = certified.issue();
        var toRevoke = revoked.issue();
        var toDelete = deleted.issue();
        var code = certified.asHerself().get("/certificates/" + id).jsonPath().getString("code");

        var credential = credential(code);

        new Authorization(
                        "certification-service",
                        Scene.at(certified.teacher(), certified.center(), certified.district()))
                .listing("GET /credits", certified.enrollment(), request -> request.get("/credits"))
                .listing("GET /certificates", id, request -> request.get("/certificates"))
                .listing(
                        "GET /certificates?center",
                        id,
                        request -> request.get("/certificates?first=200&center=" + certified.center()))
                .listing(
                        "GET /certificates/issuable",
                        waiting.enrollment(),
                        request -> request.get("/certificates/issuable?center=" + certified.center()))
                .on("GET /certificates/{id}", request -> request.get("/certificates/" + id))
                .on("GET /certificates/{id}/document", request -> request.get("/certificates/" + id + "/document"))
                .on(
                        "POST /certificates",
                        request -> json(request, Map.of("enrollmentId", certified.enrollment()))
                                .post("/certificates"))
                .on(
                        "POST /certificates/{id}/revocation",
                        request -> json(request, Map.of("reason", "A mistake"))
                                .post("/certificates/" + toRevoke + "/revocation"))
                .on(
                        "POST /certificates/{id}/deletion",
                        request -> json(request, Map.of("order", "12-4/2026", "reason", "A court"))
                                .post("/certificates/" + toDelete + "/deletion"))
                .on(
                        "GET /v/{code}",
                        request -> request.accept("application/json").get("/v/" + code))
                .on("GET /credentials/{id}", request -> request.get(credential))
                .on("GET /status/{list}", request -> request.get(statusList(credential)))
                .on("GET /.well-known/did.json", request -> request.get("/.well-known/did.json"))
                .on("GET /achievements/{courseCode}", request -> request.get("/achievements/" + certified.courseCode()))
                .on("GET /issuers/{centerId}", request -> request.get("/issuers/" + certified.center()))
                .check();
    }

    /** Where the page of a certificate says that its credential is. */
    private static String credential(String code) {
        return URI.create(given().accept("application/json")
                        .get("/v/" + code)
                        .jsonPath()
                        .getString("credentialUrl"))
                .getPath();
    }

    /** The list that the credential itself names. */
    private static String statusList(String credential) {
        var signed = given().accept("application/vc").get(credential).asString();
        return URI.create(JsonPath.from(signed).getString("credentialStatus.statusListCredential"))
                .getPath();
    }

    private static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }
}
