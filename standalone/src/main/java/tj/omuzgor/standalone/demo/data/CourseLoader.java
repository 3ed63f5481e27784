package tj.omuzgor.standalone.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.Eventually;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** Publishes the demo's courses, assessments first, and opens a cohort of each at the Sughd center. */
final class CourseLoader {

    /** The name of each cohort; the golden path finds it by this. */
    static final String COHORT = "Demo";

    private static final int PLACES = 1000;
    private static final Duration SESSION_BEFORE = Duration.ofHours(5);
    private static final Duration SESSION_LENGTH = Duration.ofHours(3);

    private final GatewayHttp gateway;
    private final Eventually eventually;
    private final GraphQlClient author;
    private final GraphQlClient manager;
    private final LoadProgress progress;

    CourseLoader(
            GatewayHttp gateway, Eventually eventually, Map<DemoAccount, GraphQlClient> people, LoadProgress progress) {
        this.gateway = gateway;
        this.eventually = eventually;
        this.author = DemoData.client(people, DemoAccount.AUTHOR);
        this.manager = DemoData.client(people, DemoAccount.MANAGER);
        this.progress = progress;
    }

    void load(String centerId) {
        List<DemoCourse> courses =
                DemoCourse.CODES.stream().map(DemoCourse::new).toList();
        List<String> assessments = courses.stream().map(this::publishAssessment).toList();
        for (int i = 0; i < courses.size(); i++) {
            DemoCourse course = courses.get(i);
            progress.at(70 + 8 * i, "course " + course.code());
            upload(course);
            openCohort(publish(course, assessments.get(i)), centerId);
        }
    }

    private String publishAssessment(DemoCourse course) {
        return author.ask(
                        "mutation($assessment: AssessmentInput!) { publishAssessment(assessment: $assessment) { id } }",
                        Map.of("assessment", course.assessment()))
                .path("publishAssessment")
                .path("id")
                .asText();
    }

    private void upload(DemoCourse course) {
        for (String path : course.paths()) {
            byte[] bytes = course.bytes(path);
            Call put = Call.send("PUT", "/content/" + DemoCourse.sha256(bytes), mediaType(path), bytes)
                    .as(author.caller());
            var answer = gateway.send(put);
            if (answer.status() != 200 && answer.status() != 201) {
                throw new Unexpected("Uploading " + path + " of " + course.code() + " was answered " + answer.status()
                        + ": " + answer.quoted());
            }
        }
    }

    private static String mediaType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "vtt" -> "text/vtt; charset=utf-8";
            case "webm" -> "video/webm";
            default -> "application/octet-stream";
        };
    }

    /** The course-service refuses the course until it has heard of the assessment. */
    private JsonNode publish(DemoCourse course, String assessmentId) {
        return eventually.accepted(() ->
                author.ask("""
                        mutation($course: CourseInput!) {
                          publishCourse(course: $course) { id activities { id kind } }
                        }""", Map.of("course", course.draft(assessmentId))).path("publishCourse"));
    }

    private void openCohort(JsonNode version, String centerId) {
        String versionId = version.path("id").asText();
        if (isOpen(versionId, centerId)) {
            return;
        }
        Instant startsAt =
                gateway.site().clock().instant().minus(SESSION_BEFORE).truncatedTo(ChronoUnit.HOURS);
        List<Map<String, Object>> sessions = new ArrayList<>();
        for (JsonNode activity : version.path("activities")) {
            if (activity.path("kind").asText().equals("FACE_TO_FACE")) {
                sessions.add(Map.of(
                        "activityId", activity.path("id").asText(),
                        "startsAt", startsAt.toString(),
                        "endsAt", startsAt.plus(SESSION_LENGTH).toString(),
                        "place", "Хуҷанд"));
            }
        }
        Map<String, Object> cohort = Map.of(
                "courseVersionId", versionId,
                "centerId", centerId,
                "name", COHORT,
                "places", PLACES,
                "sessions", sessions);
        eventually.accepted(() -> manager.ask(
                "mutation($cohort: CohortInput!) { openCohort(cohort: $cohort) { id } }", Map.of("cohort", cohort)));
    }

    private boolean isOpen(String versionId, String centerId) {
        JsonNode cohorts = eventually.accepted(() -> manager.ask(
                "query($center: ID!) { cohorts(centerId: $center, first: 500) { edges { node { name courseVersionId } } } }",
                Map.of("center", centerId)));
        for (JsonNode edge : cohorts.path("cohorts").path("edges")) {
            JsonNode cohort = edge.path("node");
            if (cohort.path("courseVersionId").asText().equals(versionId)
                    && cohort.path("name").asText().equals(COHORT)) {
                return true;
            }
        }
        return false;
    }
}
