package tj.omuzgor.course;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AssessmentPublished;
import tj.omuzgor.contracts.assessment.AttemptGraded;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.Tokens;

/** A world of its own for a test: a center with its people, an assessment and a published course; random ids, no shared rows. */
public final class Academy {
    public final Arrivals arrivals;
    public final UUID center = Ids.next();
    public final UUID region = Ids.next();
    public final UUID assessment = Ids.next();
    public final String code = "c-" + UUID.randomUUID().toString().substring(0, 13);
    public final UUID trainer = Ids.next();
    public final String reading = upload("<!doctype html><p>Дарс</p>" + code);
    public final String video = upload("video" + code);

    public Academy(Arrivals arrivals) {
        this.arrivals = arrivals;
        if (arrivals.texts("select id from place where id = '" + Registry.COUNTRY + "'")
                .isEmpty()) {
            arrivals.arrive(Registry.country());
        }
        arrivals.arrive(
                Registry.unit(region),
                new CenterChanged(center, code, region, Registry.text("Марказ")),
                new AssessmentPublished(assessment, code, Registry.text("Санҷиш"), 5, new BigDecimal("60")),
                Registry.teacher(trainer),
                trainerGrant(trainer, null));
    }

    public GrantChanged trainerGrant(UUID teacher, @Nullable Instant until) {
        return new GrantChanged(
                UUID.nameUUIDFromBytes((code + teacher).getBytes(StandardCharsets.UTF_8)),
                "sub-" + teacher,
                teacher,
                Role.TRAINER,
                center,
                Registry.REGISTERED,
                until);
    }

    /** A registered teacher. */
    public UUID teacher() {
        UUID id = Ids.next();
        arrivals.arrive(Registry.teacher(id));
        return id;
    }

    public String manager() {
        return Tokens.with(Role.CENTER_MANAGER, center).signed();
    }

    public static String author() {
        return Tokens.with(Role.CONTENT_AUTHOR, Registry.COUNTRY).signed();
    }

    public static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .auth()
                .oauth2(token);
    }

    public static String upload(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = sha256(bytes);
        given().auth()
                .oauth2(author())
                .contentType("application/octet-stream")
                .body(bytes)
                .put("/content/" + sha256)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        return sha256;
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reading of 4 blocks, video of 60 seconds, quiz of 5 items, one meeting; all in Tajik. */
    public Map<String, Object> draft() {
        return new HashMap<>(Map.of(
                "code", code,
                "subject", "math",
                "titles", Map.of("tg", "Синфи фарогир " + code),
                "summaries", Map.of("tg", "Ҷӯраев ва дигарон"),
                "languages", List.of("tg"),
                "activities",
                        List.of(
                                activity("read", "reading", "online", 90, 4, null, List.of(file("read.html", reading))),
                                activity("watch", "video", "online", 45, 60, null, List.of(file("watch.webm", video))),
                                activity("quiz", "quiz", "online", 45, 5, assessment, List.of()),
                                activity("meet", "face-to-face", "face-to-face", 180, 1, null, List.of()))));
    }

    public static Map<String, Object> activity(
            String key,
            String kind,
            String modality,
            int minutes,
            int planned,
            @Nullable UUID assessment,
            List<?> files) {
        Map<String, Object> activity = new HashMap<>(Map.of(
                "key", key,
                "kind", kind,
                "modality", modality,
                "titles", Map.of("tg", key),
                "academicMinutes", minutes,
                "planned", planned,
                "files", files));
        activity.put("assessmentId", assessment);
        return activity;
    }

    public static Map<String, Object> file(String name, String sha256) {
        return Map.of("language", "tg", "name", name, "sha256", sha256, "role", "content");
    }

    /** Publishes the draft. */
    public Version publish() {
        JsonPath answer = as(author())
                .body(draft())
                .post("/courses")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        List<UUID> activities = answer.getList("activities.id", UUID.class);
        return new Version(
                answer.getUUID("id"), activities.get(0), activities.get(1), activities.get(2), activities.get(3));
    }

    /** A published version and its activities. */
    public record Version(UUID id, UUID read, UUID watch, UUID quiz, UUID meet) {}

    /** A cohort with one session, by its center's manager. */
    public Cohort open(Version version, int places) {
        JsonPath answer = as(manager())
                .body(cohort(version, "A", places))
                .post("/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Cohort(answer.getUUID("id"), answer.getUUID("sessions[0].id"));
    }

    public Map<String, Object> cohort(Version version, String name, int places) {
        return new HashMap<>(Map.of(
                "courseVersionId",
                version.id(),
                "centerId",
                center,
                "name",
                name,
                "places",
                places,
                "sessions",
                List.of(Map.of(
                        "activityId", version.meet(),
                        "startsAt", "2026-02-01T04:00:00Z",
                        "endsAt", "2026-02-01T08:00:00Z",
                        "place", "Хонаи 1"))));
    }

    /** A cohort and its session. */
    public record Cohort(UUID id, UUID session) {}

    public AttemptGraded graded(
            UUID teacher, UUID enrollment, UUID activity, String percent, boolean passed, Instant at) {
        return new AttemptGraded(
                Ids.next(),
                teacher,
                enrollment,
                activity,
                assessment,
                new BigDecimal(percent),
                passed,
                at.truncatedTo(ChronoUnit.MICROS));
    }
}
