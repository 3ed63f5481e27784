package tj.omuzgor.gateway.authorization;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways through the schema. */
final class Ways {
    private final GraphQLSchema schema;

    Ways(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** A query or a mutation. */
    List<GraphQLFieldDefinition> root(Line line) {
        var type = line.kind() == Line.Kind.QUERY ? schema.getQueryType() : schema.getMutationType();
        return List.of(field(Objects.requireNonNull(type), line.name()));
    }

    /** The shortest way to a {@code Type.field} that starts at one of the queries; null where there is none. */
    @Nullable
    List<GraphQLFieldDefinition> to(String field, Predicate<String> query) {
        var names = field.split("\\.", 2);
        var wanted = Objects.requireNonNull(schema.getObjectType(names[0]), names[0]);
        var seen = new HashSet<GraphQLObjectType>();
        var waiting = new ArrayDeque<List<GraphQLFieldDefinition>>();
        schema.getQueryType().getFieldDefinitions().stream()
                .filter(root -> query.test(root.getName()))
                .forEach(root -> waiting.add(List.of(root)));
        while (!waiting.isEmpty()) {
            var way = waiting.remove();
            if (!(GraphQLTypeUtil.unwrapAll(way.getLast().getType()) instanceof GraphQLObjectType type)
                    || !seen.add(type)) {
                continue;
            }
            if (type.equals(wanted)) {
                return with(way, field(type, names[1]));
            }
            type.getFieldDefinitions().forEach(next -> waiting.add(with(way, next)));
        }
        return null;
    }

    /** Where the last field of a way stands in an answer, as a JSON pointer. */
    static String inAnswer(List<GraphQLFieldDefinition> way) {
        return way.stream()
                .map(field -> field.getName() + (field.equals(way.getLast()) || !isList(field) ? "" : "/0"))
                .collect(Collectors.joining("/", "/data/", ""));
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
    }

    private static GraphQLFieldDefinition field(GraphQLObjectType type, String name) {
        return Objects.requireNonNull(type.getFieldDefinition(name), name);
    }

    private static List<GraphQLFieldDefinition> with(List<GraphQLFieldDefinition> way, GraphQLFieldDefinition next) {
        var more = new ArrayList<>(way);
        more.add(next);
        return List.copyOf(more);
    }
}
