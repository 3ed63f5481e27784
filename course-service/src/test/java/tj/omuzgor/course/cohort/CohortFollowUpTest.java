package tj.omuzgor.course.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tj.omuzgor.course.Classroom.FEB;
import static tj.omuzgor.course.cohort.CohortWish.put;
import static tj.omuzgor.course.cohort.CohortWish.session;
import static tj.omuzgor.course.cohort.CohortWish.sessions;
import static tj.omuzgor.course.cohort.CohortWish.wish;
import static tj.omuzgor.course.cohort.CohortWish.with;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

/** What follows from a changed cohort comes by the service's own outbox and inbox. */
@ServiceTest
final class CohortFollowUpTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Arrivals arrivals;

    @Inject
    Pool pool;

    @Test
    void morePlacesSeatWhoWaitsInTheOrderOfTheirWishes() {
        Classroom room = new Classroom(arrivals, 1);
        List<Device> devices = Stream.generate(room::device).limit(3).toList();
        UUID alias = Ids.next();
        // The last of them wished first, and came last.
        devices.get(0).sync(room.wish(FEB, alias));
        // Who was on the version long before wishes for the cohort no earlier by it.
        devices.get(1)
                .sync(
                        Device.requested(FEB.minusSeconds(60), alias, room.version.id()),
                        room.wish(FEB.plusSeconds(60), alias));
        devices.get(2).sync(room.wish(FEB.plusSeconds(30), alias));
        assertThat(statuses(devices, alias)).containsExactly("enrolled", "waiting", "waiting");

        put(room, "\"0\"", with(wish(room), "places", 2)).then().statusCode(200);

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(statuses(devices, alias)).containsExactly("enrolled", "waiting", "enrolled"));
        put(room, "\"1\"", with(wish(room), "places", 1)).then().statusCode(200).body("enrolled", equalTo(2));
        assertThat(statuses(devices, alias)).containsExactly("enrolled", "waiting", "enrolled");
    }

    @Test
    void attendanceFollowsAMovedAndACanceledSession() {
        Classroom room = new Classroom(arrivals);
        Instant soon = Clock.systemUTC().instant().plus(20, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> wish = wish(room);
        sessions(wish).add(session(room.version.meet(), soon));
        JsonPath planned = put(room, "\"0\"", wish).then().extract().jsonPath();
        Device device = room.learner(Ids.next());
        room.trainer.sync(
                Device.attended(Clock.systemUTC().instant(), planned.getUUID("sessions[1].id"), device.teacher()));
        assertThat(room.meeting(device)).isEqualTo(soon.toString());

        Map<String, Object> again = wish(room);
        sessions(again)
                .getLast()
                .put("startsAt", soon.plus(15, ChronoUnit.MINUTES).toString());
        put(room, "\"1\"", again).then().statusCode(200);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(room.meeting(device))
                        .isEqualTo(soon.plus(15, ChronoUnit.MINUTES).toString()));

        sessions(again).removeLast();
        put(room, "\"2\"", again).then().statusCode(200).body("sessions", hasSize(1));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(room.meeting(device)).isNull());
        assertThat(room.trainer.judgments()).containsExactly("quarantined referent-unknown");
    }

    @Test
    void itWaitsForStatementsOnTheirWay() {
        Classroom room = new Classroom(arrivals, 1);
        UUID alias = Ids.next();
        List<Device> devices = List.of(room.device(), room.device());
        devices.forEach(device -> device.sync(room.wish(FEB, alias)));
        String session = "hashtextextended('session:" + room.cohort.session() + "', 0)";
        SqlConnection statement = pool.getConnection().await().atMost(LIMIT);
        try {
            run(statement, "select pg_advisory_lock_shared(" + session + ")");
            put(room, "\"0\"", with(wish(room), "places", 2)).then().statusCode(200);
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> statuses(devices, alias).equals(List.of("enrolled", "waiting")));
        } finally {
            run(statement, "select pg_advisory_unlock_shared(" + session + ")");
            statement.close().await().atMost(LIMIT);
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(statuses(devices, alias)).containsExactly("enrolled", "enrolled"));
    }

    @Test
    void whoLeavesMeanwhileIsJudgedByThatToo() {
        Classroom room = new Classroom(arrivals);
        List<Device> devices =
                Stream.generate(() -> room.learner(Ids.next())).limit(12).toList();
        room.trainer.sync(devices.stream().map(device -> room.seen(FEB, device)).toList());
        Instant left = Instant.parse("2026-01-31T19:00:00Z");

        List<CompletableFuture<Void>> meanwhile = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            UUID teacher = devices.get(i).teacher();
            Map<String, Object> wish = with(wish(room), "places", 10 + i);
            String version = "\"" + i + "\"";
            meanwhile.add(CompletableFuture.runAsync(() -> arrivals.arrive(Registry.leaver(teacher, left))));
            put(room, version, wish).then().statusCode(200);
        }
        meanwhile.forEach(CompletableFuture::join);

        List<String> all = Collections.nCopies(devices.size(), "quarantined not-permitted");
        await().atMost(LIMIT)
                .during(Duration.ofSeconds(1))
                .until(() -> room.trainer.judgments().equals(all));
    }

    private static void run(SqlConnection connection, String sql) {
        connection.query(sql).execute().await().atMost(LIMIT);
    }

    private static List<String> statuses(List<Device> devices, UUID alias) {
        return devices.stream()
                .map(device -> device.enrollment(alias).getString("status"))
                .toList();
    }
}
