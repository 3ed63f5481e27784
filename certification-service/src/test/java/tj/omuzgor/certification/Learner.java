package tj.omuzgor.certification;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.test.Tokens;

/** A teacher with random ids who completed a course at a center, and the people around her. */
public record Learner(
        UUID teacher, UUID enrollment, UUID course, UUID version, UUID center, UUID district, String courseCode) {

    /** When she completed: the 20th in Dushanbe. */
    public static final Instant COMPLETED_AT = Instant.parse("2026-11-19T20:00:00Z");

    public static Learner some() {
        UUID course = UUID.randomUUID();
        return new Learner(
                UUID.randomUUID(),
                UUID.randomUUID(),
                course,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "DL-" + course.toString().substring(0, 8));
    }

    /** Another teacher on the same course version at the same center. */
    public Learner neighbor() {
        return new Learner(UUID.randomUUID(), UUID.randomUUID(), course, version, center, district, courseCode);
    }

    /** The registry found that this teacher is that one. */
    public AliasChanged sameAs(Learner person) {
        return new AliasChanged(teacher, person.teacher);
    }

    /** The registry took that back. */
    public AliasChanged alone() {
        return new AliasChanged(teacher, null);
    }

    public TeacherNameChanged named() {
        return new TeacherNameChanged(teacher, "Раҳмонова", "Гулҷаҳон", "Ӯктамовна");
    }

    public CourseVersionPublished published() {
        return new CourseVersionPublished(
                version,
                course,
                courseCode,
                1,
                new LocalizedText(Map.of(
                        "tg", "Технологияҳои рақамӣ дар дарс",
                        "ru", "Цифровые технологии на уроке",
                        "en", "Digital technologies in the lesson")),
                new LocalizedText(Map.of("tg", "Курс барои омӯзгорон")),
                List.of("tg", "ru", "en"),
                List.of(),
                Instant.parse("2026-10-01T00:00:00Z"));
    }

    public CenterChanged hosted() {
        return new CenterChanged(
                center, "C-" + center, district, new LocalizedText(Map.of("tg", "Маркази инноватсионии Кӯлоб")));
    }

    public OrgUnitChanged placed() {
        var names = new LocalizedText(Map.of("tg", "Ноҳия"));
        return new OrgUnitChanged(district, "D-" + district, null, OrgUnitKind.DISTRICT, names);
    }

    public CompletionChanged completed() {
        return completed(540, 360, 180);
    }

    public CompletionChanged completed(int online, int faceToFace, int practice) {
        return state(
                CompletionStatus.COMPLETED,
                List.of(
                        new CompletedModality(Modality.ONLINE, online, List.of(UUID.randomUUID())),
                        new CompletedModality(Modality.FACE_TO_FACE, faceToFace, List.of(UUID.randomUUID())),
                        new CompletedModality(Modality.PRACTICE, practice, List.of())));
    }

    /** Completed so many seconds after {@link #COMPLETED_AT}. */
    public CompletionChanged completedLater(long seconds) {
        CompletionChanged state = completed();
        return new CompletionChanged(
                enrollment,
                teacher,
                course,
                version,
                null,
                center,
                state.status(),
                COMPLETED_AT.plusSeconds(seconds),
                state.modalities());
    }

    public CompletionChanged withdrawn() {
        return state(CompletionStatus.WITHDRAWN, List.of());
    }

    private CompletionChanged state(CompletionStatus status, List<CompletedModality> modalities) {
        return new CompletionChanged(
                enrollment, teacher, course, version, null, center, status, COMPLETED_AT, modalities);
    }

    /** Everything that issuing needs, the completion first. */
    public void arriveAt(Arrivals arrivals) {
        arrivals.arrive(completed(), hosted(), published(), named());
    }

    public RequestSpecification asHerself() {
        return by(Tokens.ofTeacher(teacher));
    }

    public RequestSpecification asIssuer() {
        return by(Tokens.with(Role.CENTER_ISSUER, center));
    }

    public RequestSpecification asManager() {
        return by(Tokens.with(Role.CENTER_MANAGER, center));
    }

    /** The issuer of another center. */
    public static RequestSpecification asStranger() {
        return by(Tokens.with(Role.CENTER_ISSUER, UUID.randomUUID()));
    }

    public static RequestSpecification by(Tokens token) {
        return given().auth().oauth2(token.signed()).contentType("application/json");
    }

    /** Issues and answers the certificate's id. */
    public String issue() {
        return asIssuer()
                .body(Map.of("enrollmentId", enrollment))
                .post("/certificates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
