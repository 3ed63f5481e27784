package tj.omuzgor.gateway.authorization;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.stream.Collectors;

/** The shortest document that asks for fields of the schema: only the arguments they cannot do without, each of its type. */
final class SampleDocument {

    private SampleDocument() {}

    /** Asks for a field by the fields that lead to it. */
    static String of(String kind, List<GraphQLFieldDefinition> way) {
        var document = new StringBuilder(called(way.getLast()) + selection(way.getLast()));
        way.reversed().stream()
                .skip(1)
                .forEach(field -> document.insert(0, called(field) + "{").append('}'));
        return kind + "{" + document + "}";
    }

    private static String called(GraphQLFieldDefinition field) {
        var arguments = field.getArguments().stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
                .map(SampleDocument::argument)
                .collect(Collectors.joining(","));
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    /** A plain member where there is one, else the first. */
    private static String selection(GraphQLFieldDefinition field) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return "";
        }
        var members = type.getFieldDefinitions();
        var member = members.stream()
                .filter(one -> !(GraphQLTypeUtil.unwrapAll(one.getType()) instanceof GraphQLObjectType))
                .findFirst()
                .orElseGet(members::getFirst);
        return "{" + called(member) + selection(member) + "}";
    }

    private static String argument(GraphQLArgument argument) {
        return argument.getName() + ":" + value(argument.getType());
    }

    private static String value(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull present -> value(present.getWrappedType());
            case GraphQLList list -> "[" + value(list.getWrappedType()) + "]";
            case GraphQLEnumType names -> names.getValues().getFirst().getName();
            case GraphQLInputObjectType input ->
                input.getFields().stream()
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                        .map(field -> field.getName() + ":" + value(field.getType()))
                        .collect(Collectors.joining(",", "{", "}"));
            case GraphQLScalarType scalar -> scalar(scalar.getName());
            default -> throw new IllegalArgumentException("No sample of " + type);
        };
    }

    private static String scalar(String name) {
        return switch (name) {
            case "ID" -> "\"" + Samples.ID + "\"";
            case "Int", "BigDecimal", "BigInteger" -> "1";
            case "Boolean" -> "true";
            case "Date" -> "\"2026-01-01\"";
            case "DateTime" -> "\"2026-01-01T00:00:00Z\"";
            default -> "\"tg\"";
        };
    }
}
