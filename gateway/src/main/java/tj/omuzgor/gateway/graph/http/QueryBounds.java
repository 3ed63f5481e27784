package tj.omuzgor.gateway.graph.http;

import graphql.GraphQL;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.smallrye.graphql.spi.EventingService;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Bounds queries before they run: how deep one is, how many fields it names, and how many values its answer may come to. The last is
 * reckoned from the lengths asked of its lists, since a list within a list within a list is a short query and a long answer.
 */
public final class QueryBounds implements EventingService {
    /** No list is longer, whatever is asked for. */
    private static final int LONGEST = 500;

    /** How long a list is where nobody says. */
    private static final int USUAL = 50;

    @Override
    public String getConfigKey() {
        return "omuzgor.graph.bounded";
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        int maxValues = limit("max-values");
        return builder.instrumentation(new ChainedInstrumentation(
                new MaxQueryDepthInstrumentation(limit("max-depth")),
                new MaxQueryComplexityInstrumentation(limit("max-fields")),
                new MaxQueryComplexityInstrumentation(maxValues, (field, children) ->
                        (int) Math.min(maxValues + 1L, 1 + length(field) * children))));
    }

    /** One of {@link GraphLimits}. The engine makes this object outside the container, which may not be up yet. */
    private static int limit(String name) {
        return ConfigProvider.getConfig().getValue("omuzgor.graph." + name, Integer.class);
    }

    /** Most items that a field may have. A number that came as a variable is of another class than one in the document. */
    private static long length(FieldComplexityEnvironment field) {
        return switch (field.getArguments().get("first")) {
            case null -> field.getFieldDefinition().getArgument("first") == null ? 1 : USUAL;
            case Number first -> Math.clamp(first.longValue(), 1, LONGEST);
            default -> LONGEST;
        };
    }
}
