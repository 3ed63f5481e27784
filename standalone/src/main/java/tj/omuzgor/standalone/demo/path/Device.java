package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.Pause;
import tj.omuzgor.standalone.demo.client.SignedIn;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** A phone: makes records without a network, with its own clock, and syncs them later. */
final class Device {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** It was switched on an hour ago. */
    private static final long ELAPSED_BEFORE = Duration.ofHours(1).toMillis();

    private final GatewayHttp gateway;
    private final SignedIn owner;
    private final Receipts receipts;
    private final String deviceId = UUID.randomUUID().toString();
    private final String bootId = UUID.randomUUID().toString();
    private final long bootNanos = System.nanoTime();
    /** Those that records name as heard: they prove the earliest time at which such a record can have been made. */
    private final Set<String> serverTimes = new LinkedHashSet<>();

    private String lastServerTime = "";
    private @Nullable Instant heard;

    Device(GatewayHttp gateway, SignedIn owner) {
        this.gateway = gateway;
        this.owner = owner;
        this.receipts = new Receipts(gateway);
    }

    /** A new record of something done now. */
    ObjectNode entry(String kind, @Nullable String enrollmentId, @Nullable String activityId, ObjectNode data) {
        ObjectNode made = JSON.createObjectNode()
                .put("id", IDS.generate().toString())
                .put("kind", kind)
                .put("occurredAt", now().toString());
        ObjectNode clock = made.putObject("clock").put("bootId", bootId).put("elapsedMs", elapsed());
        if (heard != null) {
            clock.put("heard", heard.toString());
            serverTimes.add(lastServerTime);
        }
        if (enrollmentId != null) {
            made.put("enrollmentId", enrollmentId);
        }
        if (activityId != null) {
            made.put("activityId", activityId);
        }
        made.set("data", data);
        return made;
    }

    /** Sends the records and checks the receipt; those answered {@code retry} are sent again. */
    List<JsonNode> sync(List<ObjectNode> records) {
        Instant deadline = gateway.site().clock().instant().plus(gateway.site().patience());
        while (true) {
            JsonNode answer = exchange(records, null, 1);
            List<JsonNode> results = new ArrayList<>();
            answer.path("results").forEach(results::add);
            boolean unknown = results.stream()
                    .anyMatch(result -> result.path("status").asText().equals("retry"));
            if (!unknown) {
                return results;
            }
            if (!gateway.site().clock().instant().isBefore(deadline)) {
                throw new Unexpected("a service did not answer the sync: " + answer.path("results"));
            }
            Pause.of(PAUSE);
        }
    }

    /** The present state of all that concerns the owner, as a re-installed app gets it; many pages if need be. */
    List<JsonNode> feed() {
        Instant deadline = gateway.site().clock().instant().plus(gateway.site().patience());
        List<JsonNode> changes = new ArrayList<>();
        @Nullable String cursor = null;
        int pages = 0;
        while (true) {
            JsonNode answer = exchange(List.of(), cursor, 50);
            answer.path("changes").forEach(changes::add);
            cursor = answer.path("cursor").asText();
            if (!answer.path("more").asBoolean()) {
                return changes;
            }
            if (++pages > 100 && !gateway.site().clock().instant().isBefore(deadline)) {
                throw new Unexpected("the feed of " + owner.username() + " has no end after " + pages + " pages");
            }
            if (answer.path("changes").isEmpty()) {
                Pause.of(PAUSE);
            }
        }
    }

    private JsonNode exchange(List<ObjectNode> records, @Nullable String cursor, int limit) {
        ObjectNode body = JSON.createObjectNode().put("deviceId", deviceId);
        ObjectNode clock = body.putObject("clock");
        clock.put("now", now().toString()).put("bootId", bootId).put("elapsedMs", elapsed());
        serverTimes.forEach(clock.putArray("serverTimes")::add);
        body.put("cursor", cursor).put("limit", limit);
        records.forEach(body.putArray("records")::add);
        Answer answer = gateway.send(Call.postJson("/sync/v1", body.toString()).as(owner))
                .expect(200);
        JsonNode json = answer.json();
        receipts.check(deviceId, owner.claims().path("teacher_id").asText(), records, json);
        hear(json.path("serverTime").asText());
        return json;
    }

    private void hear(String serverTime) {
        JsonNode payload = receipts.serverTime(serverTime);
        Check.equal(
                "the server time's deviceId", deviceId, payload.path("deviceId").asText());
        BigDecimal seconds = payload.path("iat").decimalValue();
        heard = Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        lastServerTime = serverTime;
    }

    private Instant now() {
        return gateway.site().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private long elapsed() {
        return ELAPSED_BEFORE + (System.nanoTime() - bootNanos) / 1_000_000;
    }
}
