package tj.omuzgor.platform.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tj.omuzgor.platform.flow.IntakeModel.Arrival;
import tj.omuzgor.platform.flow.IntakeModel.Told;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** Whatever arrives, in whatever order, split and repetition: each answer and all that is kept are those of the model. */
@ServiceTest
class IntakeLawTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2026-03-01T08:00:00.123456Z");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Inject
    Pool pool;

    @Inject
    ObjectMapper json;

    private final UUID teacher = UUID.randomUUID();
    private final IntakeModel model = new IntakeModel();

    @RepeatedTest(12)
    void theIntakeIsThatOfTheModel(RepetitionInfo repetition) throws IOException {
        Random random = new Random(20_261_122L + repetition.getCurrentRepetition());
        List<JsonNode> records = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            records.add(record(random, records));
        }
        List<JsonNode> sent = new ArrayList<>(records);
        sent.addAll(records.subList(0, random.nextInt(records.size())));
        Collections.shuffle(sent, random);

        for (int from = 0, turn = 0; from < sent.size(); turn++) {
            int to = Math.min(sent.size(), from + 1 + random.nextInt(6));
            Arrival arrival = arrival(random, turn, sent.subList(from, to));
            assertThat(post(arrival, random)).isEqualTo(model.take(arrival));
            from = to;
        }

        assertThat(kept()).isEqualTo(expected());
    }

    private static Arrival arrival(Random random, int turn, List<JsonNode> records) {
        Instant receivedAt = START.plus(Duration.ofMinutes(turn * 7L));
        return new Arrival(
                receivedAt,
                receivedAt.plus(Duration.ofHours(random.nextInt(120) - 60)),
                "boot-" + random.nextInt(2),
                10_000_000L + random.nextInt(1_000_000),
                Set.of(START.minusSeconds(60), START.minusSeconds(7200)),
                records);
    }

    /** A record; now and then one that is malformed, of nobody's kind, or under an id that was used before. */
    private static JsonNode record(Random random, List<JsonNode> before) {
        ObjectNode record = NODES.objectNode();
        boolean reuses = !before.isEmpty() && random.nextInt(6) == 0;
        record.put(
                "id",
                reuses
                        ? before.get(random.nextInt(before.size())).path("id").asText()
                        : Generators.timeBasedEpochRandomGenerator().generate().toString());
        record.put("kind", random.nextInt(12) == 0 ? "nobodys.kind" : "test.noted");
        record.put(
                "occurredAt",
                START.minus(Duration.ofMinutes(random.nextInt(6000)))
                        .plusNanos(random.nextInt(1_000_000) * 1000L)
                        .toString());
        ObjectNode clock = record.putObject("clock");
        clock.put("bootId", "boot-" + random.nextInt(3));
        clock.put("elapsedMs", random.nextInt(12_000_000));
        if (random.nextInt(3) == 0) {
            clock.put(
                    "heard", START.minusSeconds(60 + random.nextInt(2) * 7140L).toString());
        }
        if (random.nextInt(5) == 0) {
            record.put("enrollmentId", UUID.randomUUID().toString());
        }
        ObjectNode data = record.putObject("data");
        if (random.nextInt(10) == 0) {
            data.put("n", "none");
        } else {
            data.put("n", random.nextInt(4));
        }
        data.put("ӯ", "ҷ");
        return record;
    }

    private List<Told> post(Arrival arrival, Random random) throws IOException {
        ObjectNode frame = NODES.objectNode();
        frame.put("deviceId", UUID.randomUUID().toString());
        frame.put("receivedAt", arrival.receivedAt().toString());
        frame.putObject("clock")
                .put("now", arrival.now().toString())
                .put("bootId", arrival.bootId())
                .put("elapsedMs", arrival.elapsedMs());
        var heard = frame.putArray("heard");
        arrival.heard().forEach(time -> heard.add(time.toString()));
        var indexes = frame.putArray("indexes");
        IntStream.range(0, arrival.records().size()).forEach(indexes::add);
        frame.putNull("cursor").put("limit", 1);
        var records = frame.putArray("records");
        arrival.records().forEach(record -> records.add(shuffled(record, random)));
        String body = given().auth()
                .oauth2(Tokens.ofTeacher(teacher).signed())
                .contentType(ContentType.JSON)
                .body(random.nextBoolean() ? frame.toString() : frame.toPrettyString())
                .post("/sync")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<Told> told = new ArrayList<>();
        for (JsonNode result : json.readTree(body).path("results")) {
            told.add(new Told(
                    result.path("status").asText(),
                    result.path("duplicate").isBoolean()
                            ? result.path("duplicate").asBoolean()
                            : null,
                    code(result.path("problem").path("type").textValue()),
                    result.path("problem").path("pointer").textValue()));
        }
        return told;
    }

    private static @Nullable String code(@Nullable String type) {
        return type == null ? null : type.substring(type.lastIndexOf(':') + 1);
    }

    /** The same record with its members in another order, as another library writes it. */
    private static JsonNode shuffled(JsonNode record, Random random) {
        List<String> names = new ArrayList<>();
        record.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ObjectNode other = NODES.objectNode();
        names.forEach(name -> other.set(
                name, record.path(name).isObject() ? shuffled(record.path(name), random) : record.path(name)));
        return other;
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        for (Row row : pool.preparedQuery(
                        "select id, effective_at, status, problem from learning_record where owner = $1")
                .execute(Tuple.of(teacher))
                .await()
                .atMost(LIMIT)) {
            kept.put(
                    row.getUUID("id").toString(),
                    row.getOffsetDateTime("effective_at").toInstant() + " " + row.getString("status") + " "
                            + row.getString("problem"));
        }
        return kept;
    }

    private Map<String, String> expected() {
        return model.standing.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().effective() + " "
                                + entry.getValue().status() + " "
                                + entry.getValue().problem()));
    }
}
