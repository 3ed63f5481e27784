package tj.omuzgor.gateway.graph.http;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.ProblemDetails;
import tj.omuzgor.gateway.client.ServiceRefusal;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;
import tj.omuzgor.platform.problem.ProblemTitles;
import tj.omuzgor.platform.text.Languages;

/**
 * Words errors: {@code message} is the localized title of the problem, {@code extensions.code} its code, {@code extensions.errors}
 * the fields at fault. What is wrong with a document has a title as well; the engine's detail is English, for whoever wrote it.
 */
@Singleton
final class GraphErrors {
    private static final Logger LOG = Logger.getLogger(GraphErrors.class);

    /** How the engine says that an argument is not of its type. */
    private static final Pattern INVALID_VALUE =
            Pattern.compile("argument '(\\w+)' with value '.*' is not a valid '([^']*)'", Pattern.DOTALL);

    private final ProblemTitles titles;

    GraphErrors(ProblemTitles titles) {
        this.titles = titles;
    }

    /** The errors of an execution as they are sent. */
    List<Map<String, Object>> worded(List<GraphQLError> errors, Languages languages) {
        var causes = errors.stream().filter(error -> !isConsequence(error)).toList();
        return (causes.isEmpty() ? errors : causes)
                .stream().map(error -> worded(error, languages)).toList();
    }

    /** A field that may not be absent is, because of an error that is told already. */
    private static boolean isConsequence(GraphQLError error) {
        return error.getErrorType() == ErrorType.NullValueInNonNullableField;
    }

    private Map<String, Object> worded(GraphQLError error, Languages languages) {
        var worded = new LinkedHashMap<>(error.toSpecification());
        var problem = problem(error, languages);
        if (problem == null) {
            var code = DocumentFaults.code(error);
            var title = titles.title(code, languages);
            worded.put("message", title);
            worded.put("extensions", Map.of("code", code, "detail", String.valueOf(error.getMessage())));
        } else {
            worded.put("message", problem.title());
            worded.put("extensions", extensions(problem));
        }
        return worded;
    }

    /** An error of the request itself, without a place in the document. */
    Map<String, Object> worded(Problem problem, Languages languages) {
        var details = problem.worded(titles, languages);
        return Map.of("message", details.title(), "extensions", extensions(details));
    }

    /** Null for what is wrong with the document. */
    private @Nullable ProblemDetails problem(GraphQLError error, Languages languages) {
        var value = INVALID_VALUE.matcher(String.valueOf(error.getMessage()));
        if (value.matches()) {
            return Problem.of(400, "invalid-value", null)
                    .at("/" + value.group(1), expected(value.group(2)))
                    .worded(titles, languages);
        }
        return switch (cause(error)) {
            case null -> null;
            case ServiceRefusal refusal -> refusal.problem();
            case ProblemException stated -> stated.problem().worded(titles, languages);
            case UnauthorizedException _ ->
                Problem.of(401, "unauthenticated", "A valid bearer token is required.")
                        .worded(titles, languages);
            case ForbiddenException _ ->
                Problem.of(403, "forbidden", "No grant of the caller permits this.")
                        .worded(titles, languages);
            case Throwable failure -> incident(failure).worded(titles, languages);
        };
    }

    /** The engine calls an input by its class, which is nobody's business, and does not say which member is wrong. */
    private static String expected(String type) {
        return type.contains(".") ? "has a member of the wrong form" : "must be a valid " + type;
    }

    private static Problem incident(Throwable cause) {
        var incident = UUID.randomUUID();
        LOG.errorf(cause, "Incident %s in a query", incident);
        return Problem.of(500, "internal-error", "Incident " + incident + ".");
    }

    private static Map<String, Object> extensions(ProblemDetails problem) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", problem.type().substring(problem.type().lastIndexOf(':') + 1));
        extensions.put("status", problem.status());
        if (problem.detail() != null) {
            extensions.put("detail", problem.detail());
        }
        if (problem.errors() != null) {
            extensions.put("errors", problem.errors());
        }
        return extensions;
    }

    private static @Nullable Throwable cause(GraphQLError error) {
        Throwable cause = error instanceof ExceptionWhileDataFetching failed ? failed.getException() : null;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
