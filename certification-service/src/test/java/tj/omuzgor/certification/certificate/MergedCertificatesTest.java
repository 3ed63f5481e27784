package tj.omuzgor.certification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.test.ServiceTest;

/** Two teachers found to be one person: what she holds is shown to both, and nothing is certified twice from then on. */
@ServiceTest
final class MergedCertificatesTest {

    @Inject
    Arrivals arrivals;

    private final Learner first = Learner.some();
    private final Learner second = first.neighbor();

    @Test
    void aSecondCertificateOfTheVersionIsRefusedWithTheNumberOfTheFirst() {
        bothCompleted();
        arrivals.arrive(second.sameAs(first));
        String id = first.issue();
        String number = first.asHerself().get("/certificates/" + id).path("number");

        request(second)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:certified-elsewhere"))
                .body("title", equalTo("Another certificate of this course stands for the same person"))
                .body("detail", containsString(number))
                .body("errors[0].pointer", equalTo("/enrollmentId"));
        request(first).statusCode(200).body("id", equalTo(id));

        first.asIssuer().body(Map.of("reason", "x")).post("/certificates/" + id + "/revocation");
        request(second).statusCode(201).body("credits", equalTo(1.0f));
        request(first).statusCode(409);
    }

    @Test
    void twoIssuersAtTheSameMomentCertifyAPersonOnce() {
        bothCompleted();
        arrivals.arrive(second.sameAs(first));

        List<Integer> statuses = Stream.of(first, second, first, second)
                .map(learner -> CompletableFuture.supplyAsync(
                        () -> request(learner).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        first.asHerself().get("/certificates").then().body("items", hasSize(1));
    }

    @Test
    void whatWaitsForACertificateIsShownOnceToAPerson() {
        bothCompleted();
        String path = "/certificates/issuable?center=" + first.center();
        var both = containsInAnyOrder(
                first.enrollment().toString(), second.enrollment().toString());
        first.asIssuer().get(path).then().body("items.enrollmentId", both);

        arrivals.arrive(second.sameAs(first), new TeacherNameChanged(second.teacher(), "Дигар", "Ном", null));

        first.asIssuer()
                .get(path)
                .then()
                .body("items.enrollmentId", contains(first.enrollment().toString()));
        arrivals.arrive(first.withdrawn());
        first.asIssuer()
                .get(path)
                .then()
                .body("items.enrollmentId", contains(second.enrollment().toString()))
                .body("items.name", contains("Раҳмонова Гулҷаҳон Ӯктамовна"));
        arrivals.arrive(first.completed());
        second.issue();
        first.asIssuer().get(path).then().body("items", empty());

        arrivals.arrive(second.alone());
        first.asIssuer()
                .get(path)
                .then()
                .body("items.enrollmentId", contains(first.enrollment().toString()));
    }

    @Test
    void whatWasIssuedTwiceBeforeStaysValidAndTheListsSaySo() {
        bothCompleted();
        String one = first.issue();
        String other = second.issue();
        String code = second.asHerself().get("/certificates/" + other).path("code");
        String number = second.asHerself().get("/certificates/" + other).path("number");

        arrivals.arrive(second.sameAs(first));

        for (Response list : List.of(
                first.asHerself().get("/certificates"),
                second.asHerself().get("/certificates"),
                first.asIssuer().get("/certificates?center=" + first.center()))) {
            list.then()
                    .body("items.id", containsInAnyOrder(one, other))
                    .body("items.status", contains("issued", "issued"))
                    .body("items.find { it.id == '" + one + "' }.alsoStanding", contains(number));
        }
        second.asHerself().accept("application/json").get("/v/" + code).then().body("status", equalTo("issued"));
        first.asIssuer().body(Map.of("reason", "x")).post("/certificates/" + other + "/revocation");
        first.asHerself().get("/certificates/" + one).then().body("alsoStanding", empty());

        arrivals.arrive(second.alone());
        first.asHerself()
                .get("/certificates")
                .then()
                .body("items.id", contains(one))
                .body("items[0].alsoStanding", empty());
    }

    @Test
    void aCertificateAndItsDocumentAreReadUnderEveryIdOfThePersonWhileShePassesAsOne() {
        bothCompleted();
        String path = "/certificates/" + first.issue();
        second.asHerself().get(path).then().statusCode(404);

        arrivals.arrive(second.sameAs(first));

        second.asHerself().get(path).then().statusCode(200);
        second.asHerself().get(path + "/document").then().statusCode(200).contentType("application/pdf");
        second.asHerself()
                .body(Map.of("reason", "x"))
                .post(path + "/revocation")
                .then()
                .statusCode(403);
        arrivals.arrive(second.alone());
        second.asHerself().get(path).then().statusCode(404);
        second.asHerself().get(path + "/document").then().statusCode(404);
    }

    @Test
    void theNameOfThePersonIsPrinted() {
        bothCompleted();
        arrivals.arrive(new TeacherNameChanged(second.teacher(), "Дигар", "Ном", null), second.sameAs(first));

        request(second)
                .statusCode(201)
                .body("name", equalTo("Раҳмонова Гулҷаҳон Ӯктамовна"))
                .body("teacherId", equalTo(second.teacher().toString()))
                .body("credits", equalTo(1.0f));
    }

    private void bothCompleted() {
        first.arriveAt(arrivals);
        arrivals.arrive(second.completedLater(60), second.named());
    }

    private static ValidatableResponse request(Learner learner) {
        return learner.asIssuer()
                .header("Accept-Language", "en")
                .body(Map.of("enrollmentId", learner.enrollment()))
                .post("/certificates")
                .then();
    }
}
