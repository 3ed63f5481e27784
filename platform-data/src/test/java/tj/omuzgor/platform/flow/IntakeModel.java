package tj.omuzgor.platform.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The intake of records in plain words: who came first under an id stands, with the time that counted for it then. */
final class IntakeModel {

    private static final Duration BOUND = Duration.ofHours(48);

    /** What stands under each id. */
    final Map<String, Standing> standing = new HashMap<>();

    /** What is kept of a record. */
    record Standing(
            JsonNode content,
            Instant effective,
            String status,
            @Nullable String problem) {}

    /** What a batch is told of one of its records; null members are absent. */
    record Told(
            String status,
            @Nullable Boolean duplicate,
            @Nullable String problem,
            @Nullable String pointer) {}

    /** A batch as it arrives. */
    record Arrival(
            Instant receivedAt,
            Instant now,
            String bootId,
            long elapsedMs,
            Set<Instant> heard,
            List<JsonNode> records) {}

    List<Told> take(Arrival arrival) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < arrival.records().size(); i++) {
            told.add(take(arrival, i, arrival.records().get(i)));
        }
        return told;
    }

    private Told take(Arrival arrival, int index, JsonNode record) {
        String id = record.path("id").asText();
        Standing known = standing.get(id);
        if (known != null) {
            return known.content().equals(record)
                    ? new Told(known.status(), true, known.problem(), null)
                    : new Told("rejected", null, "id-reused", "/records/" + index + "/id");
        }
        if (!record.path("kind").asText().equals("test.noted")) {
            return new Told("rejected", null, "record-invalid", "/records/" + index + "/kind");
        }
        if (!record.path("data").path("n").isInt()) {
            return new Told("rejected", null, "record-invalid", "/records/" + index + "/data/n");
        }
        Standing kept = kept(arrival, record);
        standing.put(id, kept);
        return new Told(kept.status(), null, kept.problem(), null);
    }

    private static Standing kept(Arrival arrival, JsonNode record) {
        JsonNode clock = record.path("clock");
        Instant occurred = Instant.parse(record.path("occurredAt").asText());
        boolean sameBoot = clock.path("bootId").asText().equals(arrival.bootId());
        Instant told = sameBoot
                ? arrival.receivedAt().plusMillis(clock.path("elapsedMs").asLong() - arrival.elapsedMs())
                : occurred.plus(Duration.between(arrival.now(), arrival.receivedAt()));
        Instant effective = told;
        if (clock.has("heard")) {
            Instant heard = Instant.parse(clock.path("heard").asText());
            if (arrival.heard().contains(heard) && heard.isAfter(effective)) {
                effective = heard;
            }
        }
        if (effective.isAfter(arrival.receivedAt())) {
            effective = arrival.receivedAt();
        }
        effective = effective.truncatedTo(ChronoUnit.MICROS);
        Duration correction =
                Duration.between(sameBoot ? told : occurred, effective).abs();
        if (correction.compareTo(BOUND) > 0) {
            return new Standing(record, effective, "quarantined", "clock-correction");
        }
        return record.has("enrollmentId")
                ? new Standing(record, effective, "quarantined", "referent-unknown")
                : new Standing(record, effective, "stored", null);
    }
}
