package tj.omuzgor.platform.problem;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Refuses parameters that no database of ours holds, as the mapper of bodies does for fields. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class StorableParameters implements ContainerRequestFilter {
    /** Java reads years of more than four digits where they carry a sign. */
    private static final Pattern FAR_YEAR = Pattern.compile("[+-]\\d{5,}-.*", Pattern.DOTALL);

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        if (uri.getPath(true).indexOf('\0') >= 0) {
            request.abortWith(StatusProblem.of(404).asResponse());
            return;
        }
        uri.getQueryParameters(true).forEach((name, values) -> {
            for (String value : values) {
                if (value.indexOf('\0') >= 0) {
                    throw refused(name, "must be a text without the character U+0000");
                }
                if (FAR_YEAR.matcher(value).matches()) {
                    throw refused(name, "must be of the years 0001 to 9999");
                }
            }
        });
    }

    private static ProblemException refused(String name, String detail) {
        return Problem.of(Response.Status.BAD_REQUEST, "invalid-value", "A parameter has no valid value.")
                .at("#query/" + name, detail)
                .asException();
    }
}
