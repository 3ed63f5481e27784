package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attempt is marked, the course completed, credit in the ledger, and sending everything again changes nothing. */
final class CreditSteps {

    private final Cast cast;
    private final Walk walk;
    private final SyncSteps sync;

    CreditSteps(Cast cast, Walk walk, SyncSteps sync) {
        this.cast = cast;
        this.walk = walk;
        this.sync = sync;
    }

    void walk(Steps steps) {
        steps.step("marked", this::marked)
                .step("completed", this::completed)
                .step("credits", this::credits)
                .step("no-difference", this::noDifference);
    }

    private Told marked() {
        JsonNode attempts = cast.eventually.value(
                "the attempt to be marked",
                () -> walk.learner().attempts(),
                list -> !list.isEmpty(),
                JsonNode::toString);
        Check.equal("the number of attempts", 1, attempts.size());
        JsonNode attempt = attempts.path(0).path("node");
        Check.equal(
                "the attempt",
                walk.records().getLast().path("id").asText(),
                attempt.path("id").asText());
        Check.that(attempt.path("passed").asBoolean(), "the attempt is not passed: " + attempt);
        String score = attempt.path("scorePercent").decimalValue().toPlainString();
        return Told.that("attempt %s is marked: %s %%, passed"
                        .formatted(attempt.path("id").asText(), score))
                .with("attemptId", attempt.path("id").asText())
                .with("scorePercent", score);
    }

    private Told completed() {
        JsonNode enrollment = cast.eventually.value(
                "the course to be completed",
                () -> walk.learner().enrollment(),
                seen -> seen.hasNonNull("completedAt"),
                JsonNode::toString);
        for (JsonNode activity : enrollment.path("activities")) {
            Check.that(activity.hasNonNull("completedAt"), "an activity is not completed: " + activity);
        }
        return Told.that("the course is completed since "
                        + enrollment.path("completedAt").asText())
                .with("completedAt", enrollment.path("completedAt").asText())
                .with("activities", enrollment.path("activities").size());
    }

    private Told credits() {
        Map<String, Integer> planned = planned();
        JsonNode credits = cast.eventually.value(
                "credits in the ledger",
                () -> walk.learner().credits(),
                seen -> seen.path("modalities").size() >= planned.size(),
                JsonNode::toString);
        Map<String, Integer> earned = new HashMap<>();
        List<String> told = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode modality : credits.path("modalities")) {
            earned.put(
                    modality.path("modality").asText(),
                    modality.path("academicMinutes").asInt());
            sum = sum.add(modality.path("credits").decimalValue());
            told.add(modality.path("modality").asText() + " "
                    + modality.path("credits").decimalValue().toPlainString());
        }
        Check.equal("the minutes by modality", planned, earned);
        BigDecimal balance = credits.path("credits").decimalValue();
        Check.that(
                balance.signum() > 0 && balance.compareTo(sum) == 0,
                "the balance " + balance + " is not the sum " + sum);
        Check.that(balance.compareTo(ledger(credits)) == 0, "the balance is not the sum of the ledger: " + credits);
        return Told.that("credits in the ledger: " + String.join(", ", told))
                .with("credits", balance.toPlainString())
                .with("academicMinutes", earned);
    }

    private Map<String, Integer> planned() {
        Map<String, Integer> planned = new HashMap<>();
        for (JsonNode activity : walk.manifest().path("activities")) {
            String modality =
                    activity.path("modality").asText().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
            planned.merge(modality, activity.path("academicMinutes").asInt(), Integer::sum);
        }
        return planned;
    }

    private BigDecimal ledger(JsonNode credits) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : credits.path("entries")) {
            Check.equal(
                    "the entry's enrollment",
                    walk.learner().enrollmentId(),
                    entry.path("enrollmentId").asText());
            sum = sum.add(entry.path("credits").decimalValue());
        }
        return sum;
    }

    /** Her whole state: enrollment with progress, ledger, and the feed a re-installed app would get. */
    private List<JsonNode> state() {
        List<JsonNode> state = new ArrayList<>(walk.learner().device.feed());
        state.sort((one, other) -> one.toString().compareTo(other.toString()));
        state.addFirst(walk.learner().enrollment());
        state.addFirst(walk.learner().credits());
        return state;
    }

    private Told noDifference() {
        List<JsonNode> before = settled();
        sync.resend();
        List<JsonNode> after = state();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            Check.equal("part " + i + " of her state", before.get(i), after.get(i));
        }
        Check.equal("the number of parts of her state", before.size(), after.size());
        return Told.that("sent everything again: progress, credits and the %d entries of her feed are as before"
                        .formatted(after.size() - 2))
                .with("feedEntries", after.size() - 2);
    }

    /** The last events of before may still be on their way: her state once two readings agree. */
    private List<JsonNode> settled() {
        List<List<JsonNode>> readings = new ArrayList<>(List.of(state()));
        cast.eventually.value(
                "her state to settle",
                () -> {
                    readings.add(state());
                    return readings.getLast();
                },
                seen -> seen.equals(readings.get(readings.size() - 2)) && hasCredit(seen),
                seen -> seen.toString());
        return readings.getLast();
    }

    private static boolean hasCredit(List<JsonNode> state) {
        return state.stream().anyMatch(change -> change.path("kind").asText().startsWith("credit"));
    }
}
