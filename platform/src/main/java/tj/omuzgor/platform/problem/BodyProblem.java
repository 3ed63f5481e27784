package tj.omuzgor.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import tj.omuzgor.platform.json.Unstorable;

/** What is wrong with a JSON body: not JSON at all, an unknown field, a value of another type. */
final class BodyProblem {
    private static final String READER = "ServerJacksonMessageBodyReader";

    private BodyProblem() {}

    /** Whether the request's body was being read; JSON read elsewhere is not the caller's doing. */
    static boolean raisedByTheBody(JsonProcessingException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(READER));
    }

    static Problem of(JsonProcessingException thrown) {
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(Response.Status.BAD_REQUEST, "unknown-field", null)
                    .at(pointer(unknown), "is not known here");
        }
        if (thrown instanceof MismatchedInputException mistyped) {
            return mistyped(mistyped);
        }
        if (thrown instanceof JsonMappingException invalid && !(invalid.getCause() instanceof StreamReadException)) {
            return Problem.of(Response.Status.BAD_REQUEST, "invalid-value", null)
                    .at(pointer(invalid), "has no valid value");
        }
        return malformed(thrown);
    }

    private static Problem mistyped(MismatchedInputException thrown) {
        var message = String.valueOf(thrown.getMessage());
        if (thrown.getPath().isEmpty() && message.startsWith("No content")) {
            return Problem.of(Response.Status.BAD_REQUEST, "malformed-json", "The body is empty.");
        }
        if (message.startsWith("Trailing token")) {
            return Problem.of(Response.Status.BAD_REQUEST, "malformed-json", "The body holds more than one value.");
        }
        return Problem.of(Response.Status.BAD_REQUEST, "invalid-value", null)
                .at(
                        pointer(thrown),
                        thrown instanceof Unstorable unstorable
                                ? unstorable.expected()
                                : ExpectedShape.of(thrown.getTargetType()));
    }

    private static Problem malformed(JsonProcessingException thrown) {
        var location = thrown.getLocation();
        var place = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return Problem.of(Response.Status.BAD_REQUEST, "malformed-json", "The body is not JSON" + place + ".");
    }

    private static String pointer(JsonMappingException thrown) {
        return thrown.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
