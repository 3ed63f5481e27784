package tj.omuzgor.course.cohort;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Classroom;

/** Wishes cohorts otherwise. */
final class CohortWish {
    private CohortWish() {}

    static Response put(Classroom room, @Nullable String ifMatch, Map<String, Object> wish) {
        return put(room.academy.manager(), room.cohort.id(), ifMatch, wish);
    }

    static Response put(String token, UUID cohort, @Nullable String ifMatch, Map<String, Object> wish) {
        var request = Academy.as(token).body(wish);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/cohorts/" + cohort);
    }

    /** The cohort as it is, ready to be wished otherwise. */
    static Map<String, Object> wish(Classroom room) {
        JsonPath now = Academy.as(room.academy.manager())
                .get("/cohorts/" + room.cohort.id())
                .jsonPath();
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", now.getString("name"));
        wish.put("places", now.getInt("places"));
        wish.put("sessions", new ArrayList<>(now.getList("sessions")));
        return wish;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> sessions(Map<String, Object> wish) {
        return (List<Map<String, Object>>) Objects.requireNonNull(wish.get("sessions"));
    }

    static Map<String, Object> session(UUID activity, Instant at) {
        return new HashMap<>(Map.of(
                "activityId",
                activity,
                "startsAt",
                at.toString(),
                "endsAt",
                at.plus(4, ChronoUnit.HOURS).toString(),
                "place",
                "Хонаи 3"));
    }

    static Map<String, Object> with(Map<String, Object> wish, String member, Object value) {
        Map<String, Object> other = new HashMap<>(wish);
        other.put(member, value);
        return other;
    }

    static Instant inDays(int days) {
        return Clock.systemUTC().instant().plus(days, ChronoUnit.DAYS);
    }
}
