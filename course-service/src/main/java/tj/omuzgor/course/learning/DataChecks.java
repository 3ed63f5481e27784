package tj.omuzgor.course.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.record.IncomingRecord;

/** What makes the data of a record malformed for ever. Members that are not known are kept and no error. */
final class DataChecks {
    private static final int SECONDS_OF_A_DAY = 86_400;
    /** Beyond it a double is no longer every whole number. */
    private static final double WHOLE = 9_007_199_254_740_992.0;

    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<FieldProblem> faults = new ArrayList<>();

    private DataChecks() {}

    static List<FieldProblem> of(IncomingRecord record) {
        DataChecks checks = new DataChecks();
        JsonNode data = record.data();
        switch (record.kind()) {
            case RecordKinds.REQUESTED -> {
                checks.present("/enrollmentId", record.enrollmentId());
                checks.uuid("/data/courseVersionId", data.path("courseVersionId"), true);
                checks.uuid("/data/cohortId", data.path("cohortId"), false);
            }
            case RecordKinds.PROGRESSED -> {
                checks.present("/enrollmentId", record.enrollmentId());
                checks.present("/activityId", record.activityId());
                checks.seen(data.path("seen"));
                checks.activeSeconds(data.path("activeSeconds"));
            }
            case RecordKinds.COMPLETED -> {
                checks.present("/enrollmentId", record.enrollmentId());
                checks.present("/activityId", record.activityId());
            }
            case RecordKinds.RECORDED -> {
                checks.uuid("/data/sessionId", data.path("sessionId"), true);
                checks.attendee(data);
            }
            case RecordKinds.CLAIMED -> checks.uuid("/data/sessionId", data.path("sessionId"), true);
            default -> throw new IllegalArgumentException("No kind of this service: " + record.kind());
        }
        return checks.faults;
    }

    /** The ranges of a record that was checked. */
    static List<long[]> ranges(JsonNode seen) {
        List<long[]> ranges = new ArrayList<>(seen.size());
        seen.forEach(range ->
                ranges.add(new long[] {range.get(0).asLong(), range.get(1).asLong()}));
        return ranges;
    }

    private void present(String at, @Nullable UUID id) {
        if (id == null) {
            faults.add(new FieldProblem(at, "Records of this kind carry it."));
        }
    }

    private void uuid(String at, JsonNode id, boolean required) {
        if (id.isMissingNode() || id.isNull()) {
            if (required) {
                faults.add(new FieldProblem(at, "It is missing."));
            }
        } else if (!id.isTextual() || !UUID_SHAPE.matcher(id.textValue()).matches()) {
            faults.add(new FieldProblem(at, "An id is a lower-case UUID."));
        }
    }

    private void seen(JsonNode seen) {
        if (!seen.isArray()) {
            faults.add(new FieldProblem("/data/seen", "It is an array of pairs [from, to)."));
            return;
        }
        for (int i = 0; i < seen.size(); i++) {
            JsonNode range = seen.get(i);
            boolean pair = range.isArray() && range.size() == 2 && whole(range.get(0)) && whole(range.get(1));
            if (!pair || range.get(0).asLong() > range.get(1).asLong()) {
                faults.add(new FieldProblem("/data/seen", "Pair " + i + " is not two integers [from, to), from ≤ to."));
                return;
            }
        }
    }

    private void activeSeconds(JsonNode seconds) {
        if (!whole(seconds) || seconds.asLong() < 0 || seconds.asLong() > SECONDS_OF_A_DAY) {
            faults.add(new FieldProblem("/data/activeSeconds", "It is an integer from 0 to " + SECONDS_OF_A_DAY + "."));
        }
    }

    private void attendee(JsonNode data) {
        JsonNode number = data.path("registryNumber");
        boolean numbered = !number.isMissingNode() && !number.isNull();
        uuid("/data/teacherId", data.path("teacherId"), !numbered);
        if (numbered
                && (!number.isTextual()
                        || number.textValue().isEmpty()
                        || number.textValue().length() > 32)) {
            faults.add(new FieldProblem("/data/registryNumber", "It is a text of 1 to 32 characters."));
        }
    }

    /** 1 and 1.0 are one number in JSON, and have one digest. */
    private static boolean whole(JsonNode number) {
        return number.isIntegralNumber()
                ? number.canConvertToLong()
                : number.isFloatingPointNumber()
                        && number.doubleValue() == Math.rint(number.doubleValue())
                        && Math.abs(number.doubleValue()) <= WHOLE;
    }
}
