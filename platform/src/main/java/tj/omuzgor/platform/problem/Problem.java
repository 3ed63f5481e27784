package tj.omuzgor.platform.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.problem.ProblemDetails;
import tj.omuzgor.platform.text.Languages;

/**
 * Why a request is refused, without words of any language yet: the title is looked up when it is answered.
 *
 * @param status an HTTP status of 400 or more
 * @param code stable, kebab-case, with a title in every {@code problems/*.properties}
 * @param detail an English sentence with the offending value and no personal data
 * @param errors the fields at fault; empty where none is named
 */
public record Problem(int status, String code, @Nullable String detail, List<FieldProblem> errors) {
    /** What precedes the code in {@code type}. */
    public static final String TYPE_PREFIX = "urn:omuzgor:problem:";

    /** The media type of every answer with a problem. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Checks the shape. */
    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A problem code is kebab-case: " + code);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Not the status of an error: " + status);
        }
        errors = List.copyOf(errors);
    }

    /** A problem that names no field yet. */
    public static Problem of(Response.Status status, String code, @Nullable String detail) {
        return new Problem(status.getStatusCode(), code, detail, List.of());
    }

    /** A problem with a status that {@link Response.Status} has no name for. */
    public static Problem of(int status, String code, @Nullable String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** The {@code type} of a code. */
    public static String type(String code) {
        return TYPE_PREFIX + code;
    }

    /**
     * Names one more field at fault.
     *
     * @param pointer JSON pointer into the body, or {@code #query/NAME}, {@code #path/NAME}, {@code #header/NAME}
     */
    public Problem at(String pointer, String fieldDetail) {
        var longer = Stream.concat(errors.stream(), Stream.of(new FieldProblem(pointer, fieldDetail)))
                .toList();
        return new Problem(status, code, detail, longer);
    }

    /** An answer for a resource method; the title is put in on the way out. */
    public Response asResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** The same, thrown. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** The document in the best language the caller reads. */
    public ProblemDetails worded(ProblemTitles titles, Languages languages) {
        return new ProblemDetails(
                type(code), titles.title(code, languages), status, detail, errors.isEmpty() ? null : errors);
    }
}
