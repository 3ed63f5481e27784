package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One present state that concerns the teacher.
 *
 * @param kind such as {@code enrollment}, {@code progress}, {@code record.judged}
 * @param at when this state was written
 */
public record Change(String kind, Instant at, JsonNode data) {}
