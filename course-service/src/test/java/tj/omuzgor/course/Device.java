package tj.omuzgor.course;

import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.Tokens;

/** A teacher's device as the gateway speaks for it. Its clock is right, so that records count from when they say they occurred. */
public final class Device {
    private final UUID teacher;
    private final String token;

    public Device(UUID teacher) {
        this.teacher = teacher;
        this.token = Tokens.ofTeacher(teacher).signed();
    }

    public UUID teacher() {
        return teacher;
    }

    public String token() {
        return token;
    }

    public static Map<String, Object> record(
            String kind, Instant at, @Nullable UUID enrollment, @Nullable UUID activity, Map<String, ?> data) {
        Map<String, Object> record = new HashMap<>(Map.of(
                "id",
                Ids.next().toString(),
                "kind",
                kind,
                "occurredAt",
                at.toString(),
                "clock",
                Map.of("bootId", "then", "elapsedMs", 5),
                "data",
                data));
        if (enrollment != null) {
            record.put("enrollmentId", enrollment.toString());
        }
        if (activity != null) {
            record.put("activityId", activity.toString());
        }
        return record;
    }

    public static Map<String, Object> requested(Instant at, UUID alias, UUID version) {
        return record("enrollment.requested", at, alias, null, Map.of("courseVersionId", version.toString()));
    }

    public static Map<String, Object> progressed(
            Instant at, UUID enrollment, UUID activity, int seconds, List<List<Integer>> seen) {
        return record("activity.progressed", at, enrollment, activity, Map.of("seen", seen, "activeSeconds", seconds));
    }

    public static Map<String, Object> completed(Instant at, UUID enrollment, UUID activity) {
        return record("activity.completed", at, enrollment, activity, Map.of());
    }

    public static Map<String, Object> attended(Instant at, UUID session, UUID teacher) {
        return record(
                "attendance.recorded",
                at,
                null,
                null,
                Map.of("sessionId", session.toString(), "teacherId", teacher.toString()));
    }

    /** Sends records and reads changes from the start. */
    public JsonPath sync(List<Map<String, Object>> records) {
        return sync(records, null);
    }

    /** Reads changes from where a cursor is. */
    public JsonPath read(@Nullable String cursor) {
        return sync(List.of(), cursor);
    }

    private JsonPath sync(List<Map<String, Object>> records, @Nullable String cursor) {
        Instant now = Clock.systemUTC().instant();
        Map<String, Object> body = new HashMap<>(Map.of(
                "deviceId",
                UUID.randomUUID(),
                "receivedAt",
                now.toString(),
                "clock",
                Map.of("now", now.toString(), "bootId", "now", "elapsedMs", 1000),
                "heard",
                List.of(),
                "indexes",
                IntStream.range(0, records.size()).boxed().toList(),
                "limit",
                500,
                "records",
                records));
        body.put("cursor", cursor);
        return Academy.as(token)
                .body(body)
                .post("/sync")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @SafeVarargs
    public final JsonPath sync(Map<String, Object>... records) {
        return sync(List.of(records));
    }

    /** The changes of a kind. */
    public List<Map<String, Object>> changes(String kind) {
        List<Map<String, Object>> all = sync(new ArrayList<>()).getList("changes");
        return all.stream().filter(change -> change.get("kind").equals(kind)).toList();
    }

    /** What her devices are told of her records: status, and the code of a problem where there is one. */
    public List<String> judgments() {
        return changes("record.judged").stream()
                .map(change -> (Map<?, ?>) change.get("data"))
                .map(judgment -> standing(judgment.get("status"), judgment.get("problem")))
                .toList();
    }

    /** The results of a sync in the same words. */
    public static List<String> standings(JsonPath answer) {
        List<Map<String, Object>> results = answer.getList("results");
        return results.stream()
                .map(result -> standing(
                        result.get("status"),
                        result.get("problem") instanceof Map<?, ?> problem ? problem.get("type") : null))
                .toList();
    }

    private static String standing(@Nullable Object status, @Nullable Object type) {
        return type == null ? "" + status : status + " " + type.toString().substring("urn:omuzgor:problem:".length());
    }

    /** The one enrollment as answered. */
    public JsonPath enrollment(UUID id) {
        return Academy.as(token)
                .get("/enrollments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
