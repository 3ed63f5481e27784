package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.GraphQlClient;

/** From signing in to the package on the phone. */
final class LearningSteps {

    private final Cast cast;
    private final Walk walk;

    LearningSteps(Cast cast, Walk walk) {
        this.cast = cast;
        this.walk = walk;
    }

    void walk(Steps steps) {
        steps.step("sign-in", this::signIn)
                .step("find-course", this::findCourse)
                .step("enroll", this::enroll)
                .step("enroll-again", this::enrollAgain);
    }

    private Told signIn() {
        JsonNode teacher = cast.freshTeacher();
        GraphQlClient client = cast.signIn(cast.openAccount(teacher), "tg");
        JsonNode me = client.ask("{ me { id username teacher { id registryNumber } } }")
                .path("me");
        String teacherId = teacher.path("id").asText();
        Check.equal("her teacher id", teacherId, me.path("teacher").path("id").asText());
        Check.equal(
                "the token's teacher_id",
                teacherId,
                client.caller().claims().path("teacher_id").asText());
        walk.learner(new Learner(teacherId, client, new Device(cast.gateway, client.caller())));
        String name =
                teacher.path("family").asText() + " " + teacher.path("given").asText();
        return Told.that("%s (%s) signed in with authorization code and PKCE"
                        .formatted(name, client.caller().username()))
                .with("username", client.caller().username())
                .with("teacherId", teacherId)
                .with("registryNumber", teacher.path("registryNumber").asText());
    }

    private Told findCourse() {
        String title = cast.course.title("tg");
        JsonNode course = Cast.first(
                walk.learner()
                        .client
                        .ask(
                                "query($text: String!) { courses(language: \"tg\", text: $text) {"
                                        + " edges { node { code title courseVersionId languages } } } }",
                                Map.of("text", title.substring(0, title.indexOf(' ', 10)))),
                "code",
                cast.course.code());
        Check.equal("the title in her language", title, course.path("title").asText());
        Check.equal(
                "the version",
                cast.courseVersionId,
                course.path("courseVersionId").asText());
        return Told.that("found «" + title + "», version " + cast.courseVersionId)
                .with("courseVersionId", cast.courseVersionId)
                .with("title", title);
    }

    private Told enroll() {
        JsonNode enrollment = cast.eventually.accepted(this::enrollOnce);
        walk.learner().enrolled(enrollment.path("id").asText());
        Check.equal("her cohort", cast.cohortId, enrollment.path("cohortId").asText());
        Check.equal("the status", "ENROLLED", enrollment.path("status").asText());
        return Told.that("enrolled into cohort " + cast.cohortId + ": enrollment "
                        + walk.learner().enrollmentId())
                .with("enrollmentId", walk.learner().enrollmentId())
                .with("cohortId", cast.cohortId);
    }

    private Told enrollAgain() {
        Check.equal(
                "the second enrollment",
                walk.learner().enrollmentId(),
                enrollOnce().path("id").asText());
        JsonNode mine = walk.learner()
                .client
                .ask("{ myEnrollments { edges { node { id } } } }")
                .path("myEnrollments")
                .path("edges");
        Check.equal("the number of her enrollments", 1, mine.size());
        return Told.that("enrolling once more is the same enrollment; she has 1")
                .with("enrollments", mine.size());
    }

    private JsonNode enrollOnce() {
        return walk.learner()
                .client
                .ask(
                        "mutation($enrollment: EnrollmentInput!) { enroll(enrollment: $enrollment) { id cohortId status } }",
                        Map.of(
                                "enrollment",
                                Map.of("courseVersionId", cast.courseVersionId, "cohortId", cast.cohortId)))
                .path("enroll");
    }
}
