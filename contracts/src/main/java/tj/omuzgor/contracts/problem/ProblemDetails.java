package tj.omuzgor.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457), {@code application/problem+json}.
 *
 * @param type stable, {@code urn:omuzgor:problem:} and a code
 * @param title in the caller's language
 * @param status the HTTP status
 * @param errors the fields at fault; absent where none is named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldProblem> errors) {}
