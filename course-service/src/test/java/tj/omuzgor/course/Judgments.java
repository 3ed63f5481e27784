package tj.omuzgor.course;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges records as a manager or registrar does. */
public final class Judgments {
    private Judgments() {}

    /** What a clock says that is two days fast. A record made then waits for a person. */
    public static Instant farOff() {
        return Clock.systemUTC().instant().plus(Duration.ofHours(50));
    }

    public static ValidatableResponse judge(
            String token, Device owner, Map<String, Object> record, String decision, @Nullable Instant time) {
        return judge(token, owner, record, null, decision, time);
    }

    /** Judges one problem of a record. */
    public static ValidatableResponse judge(
            String token,
            Device owner,
            Map<String, Object> record,
            @Nullable String problem,
            String decision,
            @Nullable Instant time) {
        Map<String, Object> judgment = new HashMap<>(Map.of("decision", decision, "reason", "Бо телефон санҷида шуд"));
        if (time != null) {
            judgment.put("effectiveTime", time.toString());
        }
        if (problem != null) {
            judgment.put("problem", problem);
        }
        return Academy.as(token)
                .body(judgment)
                .post("/quarantined-records/" + owner.teacher() + "/" + record.get("id") + "/judgment")
                .then();
    }

    /** The ids of what waits for whoever holds the token, at one center or everywhere. */
    public static List<String> waiting(String token, @Nullable UUID center) {
        var request = Academy.as(token).queryParam("first", 500);
        return (center == null ? request : request.queryParam("center", center))
                .get("/quarantined-records")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
