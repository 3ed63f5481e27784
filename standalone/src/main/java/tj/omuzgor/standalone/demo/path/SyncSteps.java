package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Learning without a network, attendance, and the sync of both. */
final class SyncSteps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cast cast;
    private final Walk walk;

    SyncSteps(Cast cast, Walk walk) {
        this.cast = cast;
        this.walk = walk;
    }

    void walk(Steps steps) {
        steps.step("learn-offline", this::learn)
                .step("attendance", this::attendance)
                .step("sync", this::sync)
                .step("sync-again", this::syncAgain);
    }

    private Told learn() {
        List<ObjectNode> records = new ArrayList<>();
        for (String reading : List.of("read-1", "read-2")) {
            records.add(progressed(reading, 600, 0, 5));
            records.add(progressed(reading, 300, 4, planned(reading)));
        }
        records.add(progressed("watch-1", 30, 0, 25));
        records.add(progressed("watch-1", 20, 20, planned("watch-1")));
        records.add(made("activity.completed", "watch-1", JSON.createObjectNode()));
        ObjectNode attempt =
                JSON.createObjectNode().put("formId", walk.form().path("id").asText());
        attempt.set("responses", responses());
        records.add(made("attempt.submitted", "quiz-1", attempt));
        walk.records(records);
        return Told.that("without a network: read, watched, answered the quiz: %d records on the phone"
                        .formatted(records.size()))
                .with("records", records.size())
                .with("firstRecordId", records.getFirst().path("id").asText());
    }

    private int planned(String key) {
        return walk.activity(key).path("planned").asInt();
    }

    private ObjectNode progressed(String key, int activeSeconds, int from, int to) {
        ObjectNode data = JSON.createObjectNode().put("activeSeconds", activeSeconds);
        data.putArray("seen").addArray().add(from).add(to);
        return made("activity.progressed", key, data);
    }

    private ObjectNode made(String kind, String activityKey, ObjectNode data) {
        return walk.learner()
                .device
                .entry(
                        kind,
                        walk.learner().enrollmentId(),
                        walk.activity(activityKey).path("id").asText(),
                        data);
    }

    /** The right answers: the demo knows its own quiz. */
    private JsonNode responses() {
        var responses = JSON.createArrayNode();
        for (JsonNode item : walk.form().path("items")) {
            ObjectNode response =
                    responses.addObject().put("itemId", item.path("id").asText());
            var choices = response.putArray("choices");
            Set<String> right = cast.course.rightAnswers(english(item.path("stems")));
            for (JsonNode choice : item.path("choices")) {
                if (right.contains(english(choice.path("texts")))) {
                    choices.add(choice.path("key").asText());
                }
            }
            Check.equal("the number of right choices", right.size(), choices.size());
        }
        return responses;
    }

    private static String english(JsonNode texts) {
        for (JsonNode text : texts) {
            if (text.path("language").asText().equals("en")) {
                return text.path("text").asText();
            }
        }
        return "";
    }

    private Told attendance() {
        ObjectNode data =
                JSON.createObjectNode().put("sessionId", cast.sessionId).put("teacherId", walk.learner().teacherId);
        Device phone = new Device(cast.gateway, cast.trainer.caller());
        ObjectNode seen = phone.entry("attendance.recorded", null, null, data);
        JsonNode result = phone.sync(List.of(seen)).getFirst();
        Check.equal("the result", "stored", result.path("status").asText());
        return Told.that("the trainer recorded her attendance at session " + cast.sessionId)
                .with("sessionId", cast.sessionId)
                .with("recordId", seen.path("id").asText());
    }

    /** The quiz first, then every other record backwards, then the rest. */
    private Told sync() {
        List<ObjectNode> records = walk.records();
        List<ObjectNode> odd = new ArrayList<>();
        List<ObjectNode> even = new ArrayList<>();
        for (int i = records.size() - 2; i >= 0; i--) {
            (i % 2 == 0 ? even : odd).add(records.get(i));
        }
        int stored = 0;
        for (List<ObjectNode> batch : List.of(List.of(records.getLast()), odd, even)) {
            for (JsonNode result : walk.learner().device.sync(batch)) {
                Check.equal(
                        "the result of " + result.path("id").asText(),
                        "stored",
                        result.path("status").asText());
                stored++;
            }
        }
        return Told.that("synced %d records out of order in 3 batches: all stored, receipts verified".formatted(stored))
                .with("stored", stored)
                .with("batches", 3);
    }

    private Told syncAgain() {
        int duplicates = resend();
        return Told.that("synced all once more: %d of %d are duplicates"
                        .formatted(duplicates, walk.records().size()))
                .with("duplicates", duplicates);
    }

    /** Sends every record in one batch; all must be known. */
    int resend() {
        int duplicates = 0;
        for (JsonNode result : walk.learner().device.sync(walk.records())) {
            Check.equal(
                    "the result of " + result.path("id").asText(),
                    "stored",
                    result.path("status").asText());
            Check.that(result.path("duplicate").asBoolean(), result.path("id").asText() + " is no duplicate");
            duplicates++;
        }
        return duplicates;
    }
}
