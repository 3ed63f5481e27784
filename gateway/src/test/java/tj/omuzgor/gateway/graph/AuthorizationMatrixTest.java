package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.test.ProjectDocs;

/** The table in docs/authorization.md and the code say the same. */
@GatewayTest
final class AuthorizationMatrixTest {
    private static final Pattern ROW =
            Pattern.compile("\\| `([\\w.]+)` \\| (query|mutation|field) \\| ([^|]+) \\| [^|]+ \\|");

    private final GraphQLSchema schema;

    @Inject
    AuthorizationMatrixTest(GraphQLSchema schema) {
        this.schema = schema;
    }

    @Test
    void holdsEveryOperationWithItsRoles() {
        var inDocuments = new TreeMap<String, String>();
        var rows = ROW.matcher(ProjectDocs.read("authorization.md"));
        while (rows.find()) {
            var roles = String.join(", ", new TreeSet<>(Set.of(rows.group(3).split(", ", -1))));
            inDocuments.put(rows.group(2) + " " + rows.group(1), roles);
        }

        assertThat(inDocuments).isEqualTo(inCode());
        inDocuments.keySet().removeIf(operation -> operation.startsWith("field "));
        assertThat(inDocuments.keySet()).isEqualTo(inSchema());
    }

    private Set<String> inSchema() {
        var names = new TreeSet<String>();
        schema.getQueryType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .forEach(name -> names.add("query " + name));
        var mutations = schema.getMutationType();
        assertThat(mutations).isNotNull();
        mutations.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .forEach(name -> names.add("mutation " + name));
        return names;
    }

    private static Map<String, String> inCode() {
        var operations = new TreeMap<String, String>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("tj.omuzgor.gateway.graph")
                        .stream()
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .forEach(method -> {
                            if (method.isAnnotatedWith(Query.class)) {
                                operations.put("query " + queryName(method), roles(method));
                            } else if (method.isAnnotatedWith(Mutation.class)) {
                                operations.put("mutation " + method.getName(), roles(method));
                            } else if (method.isAnnotatedWith(RolesAllowed.class)) {
                                operations.put("field " + fieldName(method), roles(method));
                            }
                        });
        return operations;
    }

    /** A query may have a name that is no name of a method, such as {@code import}. */
    private static String queryName(JavaMethod method) {
        var name = method.getAnnotationOfType(Query.class).value();
        return name.isEmpty() ? method.getName() : name;
    }

    /** A field that asks for roles of its own, such as {@code Cohort.roll}. */
    private static String fieldName(JavaMethod method) {
        return method.getParameterTypes().getFirst().getAllInvolvedRawTypes().stream()
                        .filter(type -> !type.isEquivalentTo(List.class))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining())
                + "." + method.getName();
    }

    private static String roles(JavaMethod method) {
        if (method.isAnnotatedWith(Authenticated.class)) {
            return "signed in";
        }
        assertThat(method.isAnnotatedWith(RolesAllowed.class))
                .as(method.getFullName() + " says who may call it")
                .isTrue();
        return String.join(
                ", ",
                new TreeSet<>(Arrays.asList(
                        method.getAnnotationOfType(RolesAllowed.class).value())));
    }
}
