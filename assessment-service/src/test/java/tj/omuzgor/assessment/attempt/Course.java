package tj.omuzgor.assessment.attempt;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.CohortChanged;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.contracts.course.EnrollmentChanged;
import tj.omuzgor.contracts.course.EnrollmentStatus;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.Tokens;

/** A course with one quiz that draws 4 of 6 items; the choice {@code right} of each is right. */
final class Course {

    static final int DRAW = 4;

    final UUID version = Ids.next();
    final UUID quiz = Ids.next();
    private @Nullable UUID assessment;

    /** Published at first use: a field of a test is made before the service answers. */
    UUID assessment() {
        if (assessment == null) {
            assessment = publishAssessment(version);
        }
        return assessment;
    }

    CourseVersionPublished published() {
        LocalizedText text = new LocalizedText(Map.of("tg", "Дарс", "en", "Lesson"));
        return new CourseVersionPublished(
                version,
                Ids.next(),
                "lesson",
                1,
                text,
                text,
                List.of("tg", "en"),
                List.of(
                        new PublishedActivity(
                                Ids.next(), "read", ActivityKind.READING, Modality.ONLINE, text, 45, 10, null),
                        new PublishedActivity(
                                quiz, "quiz", ActivityKind.QUIZ, Modality.ONLINE, text, 15, DRAW, assessment())),
                Instant.parse("2026-11-01T00:00:00Z"));
    }

    EnrollmentChanged enrolled(Learner learner, UUID... aliases) {
        return enrollment(learner, EnrollmentStatus.ENROLLED, aliases);
    }

    EnrollmentChanged enrollment(Learner learner, EnrollmentStatus status, UUID... aliases) {
        return enrollment(learner, null, status, aliases);
    }

    EnrollmentChanged enrolledIn(UUID cohort, Learner learner) {
        return enrollment(learner, cohort, EnrollmentStatus.ENROLLED);
    }

    CohortChanged cohort(UUID id, UUID center) {
        return new CohortChanged(id, version, center, "A", 20, List.of());
    }

    private EnrollmentChanged enrollment(
            Learner learner, @Nullable UUID cohort, EnrollmentStatus status, UUID... aliases) {
        return new EnrollmentChanged(
                learner.enrollment,
                learner.id,
                version,
                cohort,
                status,
                Instant.parse("2026-11-02T00:00:00Z"),
                Arrays.asList(aliases));
    }

    private static UUID publishAssessment(UUID code) {
        String items = IntStream.range(0, 6).mapToObj(i -> """
                        {"key": "i%d", "kind": "single-choice", "stems": {"tg": "Саволи %1$d", "en": "Question %1$d"}, "choices": [
                          {"key": "right", "texts": {"tg": "Ҳа", "en": "Yes"}, "correct": true},
                          {"key": "wrong", "texts": {"tg": "Не", "en": "No"}, "correct": false}]}""".formatted(i)).collect(Collectors.joining(","));
        String id = given().auth()
                .oauth2(Tokens.with(Role.CONTENT_AUTHOR, UUID.randomUUID()).signed())
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "%s", "titles": {"tg": "Санҷиш", "en": "Quiz"}, "passPercent": 60, "draw": %d, "items": [%s]}""".formatted(code, DRAW, items))
                .post("/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }
}
