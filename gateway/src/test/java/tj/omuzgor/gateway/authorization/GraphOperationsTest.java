package tj.omuzgor.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;

/** The table has every query, mutation and field of the code that leads on, with its roles, and no other. */
@GatewayTest
final class GraphOperationsTest {
    private static final Set<String> ROOTS = Set.of("Query", "Mutation");

    private final GraphQLSchema schema;

    @Inject
    GraphOperationsTest(GraphQLSchema schema) {
        this.schema = schema;
    }

    @Test
    void hasTheQueriesAndMutationsOfTheSchema() {
        assertThat(Line.names(Line.Kind.QUERY)).isEqualTo(names(schema.getQueryType()));
        assertThat(Line.names(Line.Kind.MUTATION)).isEqualTo(names(Objects.requireNonNull(schema.getMutationType())));
    }

    @Test
    void hasTheRolesOfTheCode() {
        var inTable = new TreeMap<String, Set<String>>();
        Line.of(Line.Kind.QUERY, Line.Kind.MUTATION).forEach(line -> inTable.put(line.toString(), line.who()));

        assertThat(inTable).isEqualTo(rolesInCode());
    }

    @Test
    void hasEveryFieldThatLeadsFromOneThingToAnother() {
        var leading = new TreeSet<String>();
        schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(type -> (GraphQLObjectType) type)
                .filter(type -> !ROOTS.contains(type.getName()) && !isOfAPage(type))
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(field -> isAThing(GraphQLTypeUtil.unwrapAll(field.getType())))
                        .forEach(field -> leading.add(type.getName() + "." + field.getName())));
        fieldsInCode().forEach(method -> leading.add(fieldName(method)));

        assertThat(Line.names(Line.Kind.FIELD)).isEqualTo(leading);
    }

    private static Set<String> names(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfAPage(GraphQLObjectType type) {
        return type.getName().endsWith("Connection") || type.getName().endsWith("Edge");
    }

    /** It has an id, or is a page of things. */
    private static boolean isAThing(Object type) {
        return type instanceof GraphQLObjectType object
                && (object.getFieldDefinition("id") != null
                        || object.getName().endsWith("Connection")
                        || object.getName().endsWith("Record"));
    }

    private static Map<String, Set<String>> rolesInCode() {
        var roles = new TreeMap<String, Set<String>>();
        methods().forEach(method -> {
            if (method.isAnnotatedWith(Query.class)) {
                roles.put("query " + queryName(method), roles(method));
            } else if (method.isAnnotatedWith(Mutation.class)) {
                roles.put("mutation " + method.getName(), roles(method));
            }
        });
        return roles;
    }

    private static Stream<JavaMethod> fieldsInCode() {
        return methods()
                .filter(method -> method.getParameters().stream().anyMatch(one -> one.isAnnotatedWith(Source.class)));
    }

    private static Stream<JavaMethod> methods() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("tj.omuzgor.gateway.graph")
                        .stream()
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream);
    }

    /** A query may have a name that is no name of a method, such as {@code import}. */
    private static String queryName(JavaMethod method) {
        var name = method.getAnnotationOfType(Query.class).value();
        return name.isEmpty() ? method.getName() : name;
    }

    private static String fieldName(JavaMethod method) {
        var type = method.getParameters().stream()
                .filter(parameter -> parameter.isAnnotatedWith(Source.class))
                .map(JavaParameter::getType)
                .flatMap(source -> source.getAllInvolvedRawTypes().stream())
                .filter(one -> !one.isEquivalentTo(List.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining());
        var name = method.isAnnotatedWith(Name.class)
                ? method.getAnnotationOfType(Name.class).value()
                : method.getName();
        return type + "." + name;
    }

    private static Set<String> roles(JavaMethod method) {
        if (method.isAnnotatedWith(Authenticated.class)) {
            return Set.of("signed in");
        }
        assertThat(method.isAnnotatedWith(RolesAllowed.class))
                .as("%s says who may call it", method.getFullName())
                .isTrue();
        return Set.of(method.getAnnotationOfType(RolesAllowed.class).value());
    }
}
