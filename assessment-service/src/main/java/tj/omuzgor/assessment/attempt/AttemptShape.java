package tj.omuzgor.assessment.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tj.omuzgor.contracts.problem.FieldProblem;

/** The shape of the {@code data} of an {@code attempt.submitted}. Unknown members are no fault. */
final class AttemptShape {

    /** More than an assessment may hold. */
    private static final int MOST_RESPONSES = 500;

    /** More than an item may hold. */
    private static final int MOST_CHOICES = 50;

    private static final int LONGEST_CHOICE = 64;
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<FieldProblem> faults = new ArrayList<>();

    private AttemptShape() {}

    /** What makes it malformed for ever, with pointers from the record. */
    static List<FieldProblem> check(JsonNode data) {
        AttemptShape shape = new AttemptShape();
        if (!isId(data.path("formId"))) {
            shape.fault("/data/formId", "A formId is a lower-case UUID.");
        }
        shape.responses(data.path("responses"));
        return List.copyOf(shape.faults);
    }

    private void responses(JsonNode responses) {
        if (!responses.isArray() || responses.size() > MOST_RESPONSES) {
            fault("/data/responses", "The responses are an array of at most " + MOST_RESPONSES + ".");
            return;
        }
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < responses.size(); i++) {
            String pointer = "/data/responses/" + i;
            JsonNode item = responses.get(i).path("itemId");
            if (!isId(item)) {
                fault(pointer + "/itemId", "An itemId is a lower-case UUID.");
            } else if (!answered.add(item.textValue())) {
                fault(pointer + "/itemId", "The item is answered before: " + item.textValue() + ".");
            }
            choices(responses.get(i).path("choices"), pointer + "/choices");
        }
    }

    private void choices(JsonNode choices, String pointer) {
        if (!choices.isArray() || choices.size() > MOST_CHOICES) {
            fault(pointer, "The choices are an array of at most " + MOST_CHOICES + " keys.");
            return;
        }
        for (int i = 0; i < choices.size(); i++) {
            JsonNode choice = choices.get(i);
            if (!choice.isTextual() || choice.textValue().length() > LONGEST_CHOICE) {
                fault(pointer + "/" + i, "A choice is a text of at most " + LONGEST_CHOICE + " characters.");
            }
        }
    }

    private static boolean isId(JsonNode value) {
        return value.isTextual() && UUID_SHAPE.matcher(value.textValue()).matches();
    }

    private void fault(String pointer, String detail) {
        faults.add(new FieldProblem(pointer, detail));
    }
}
