package tj.omuzgor.platform.problem;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * A parameter that does not convert to its type. In the path it names nothing: 404. In the query it is 400; the framework does not
 * say which parameter it was, so all that were sent and are no plain text are named.
 */
final class ParameterProblem {
    private static final String QUERY = "#query/";

    private ParameterProblem() {}

    static Problem of(ResourceInfo resource, UriInfo uri) {
        var problem = Problem.of(Response.Status.BAD_REQUEST, "invalid-value", "A parameter has no valid value.");
        var method = resource.getResourceMethod();
        if (method == null) {
            return StatusProblem.of(404);
        }
        var named = problem;
        for (var parameter : method.getParameters()) {
            var source = ParameterSource.source(parameter);
            if (source != null && isSent(source, uri) && parameter.getType() != String.class) {
                named = named.at(source.name(), ExpectedShape.of(parameter.getType()));
            }
        }
        return named.errors().isEmpty() ? StatusProblem.of(404) : named;
    }

    private static boolean isSent(ParameterSource source, UriInfo uri) {
        return source.name().startsWith(QUERY)
                && uri.getQueryParameters().containsKey(source.name().substring(QUERY.length()));
    }
}
