package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.test.ProjectDocs;
import tj.omuzgor.test.Tokens;

/**
 * Every field of docs/authorization.md is asked for in every role: a permitted caller reaches the operation of a service that the table
 * names, no other reaches any. What that operation answers to which role at which place is held by the service's own table.
 */
@GatewayTest
final class AuthorizationTest {
    private static final Pattern ROW = Pattern.compile(
            "\\| `([\\w.]+)` \\| (query|mutation|field) \\| ([^|]+) \\| ([a-z]+): `([A-Z]+ [^`]+)` \\| [^|]+ \\|");
    private static final String COHORT = UUID.randomUUID().toString();
    private static final String COHORT_JSON = """
            {"id":"%s","courseVersionId":"%1$s","centerId":"%1$s","name":"A","places":1,"enrolled":0,"sessions":[]}""".formatted(COHORT);

    private final GraphQLSchema schema;

    @Inject
    AuthorizationTest(GraphQLSchema schema) {
        this.schema = schema;
    }

    @Test
    void letsThroughWhomTheTableNamesAndNobodyElse() {
        var softly = new SoftAssertions();
        var rows = ROW.matcher(ProjectDocs.read("authorization.md"));
        int count = 0;
        while (rows.find()) {
            count++;
            var permitted = Set.of(rows.group(3).strip().split(", ", -1));
            var document = document(rows.group(2), rows.group(1));
            var asks = new ServiceOperation(rows.group(4), rows.group(5));
            softly.assertThat(asks.isOffered()).as("%s is offered", asks).isTrue();
            for (var caller : callers().entrySet()) {
                softly.assertThat(met(document, asks, caller.getValue()))
                        .as("%s %s by %s", rows.group(2), rows.group(1), caller.getKey())
                        .isEqualTo(expected(permitted, caller.getKey()));
            }
        }
        softly.assertAll();
        assertThat(count).isGreaterThan(30);
    }

    private static String expected(Set<String> permitted, String caller) {
        if (caller.equals("nobody")) {
            return "unauthenticated";
        }
        return permitted.contains(caller) || permitted.contains("signed in") ? "through" : "forbidden";
    }

    private String document(String kind, String name) {
        if (kind.equals("field")) {
            assertThat(name).isEqualTo("Cohort.roll");
            return "{cohort(id:\"" + COHORT + "\"){roll{edges{node{enrollmentId}}}}}";
        }
        return SampleDocument.of(
                kind, field(kind.equals("query") ? schema.getQueryType() : schema.getMutationType(), name));
    }

    private static GraphQLFieldDefinition field(@Nullable GraphQLObjectType type, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(type).getFieldDefinition(name), name);
    }

    /** Through where the operation was asked, and nothing else but the cohort that leads to its roll; else the code of the refusal. */
    private static String met(String document, ServiceOperation operation, @Nullable String token) {
        Stub.resetAll();
        Stub.of("course").on("GET /cohorts/" + COHORT, COHORT_JSON);
        String code = Graph.ask(token, document, Map.of()).extract().path("errors[0].extensions.code");
        var asked = Stub.SERVICES.stream()
                .flatMap(service -> Stub.of(service).asked().stream()
                        .map(one -> operation.isMet(service, one) ? "through" : service + " " + one.uri()))
                .filter(one -> !one.equals("course /cohorts/" + COHORT))
                .distinct()
                .collect(Collectors.joining(", "));
        return asked.isEmpty() ? String.valueOf(code) : asked;
    }

    private static Map<String, @Nullable String> callers() {
        var callers = new LinkedHashMap<String, @Nullable String>();
        callers.put("nobody", null);
        callers.put("account", Tokens.of(UUID.randomUUID().toString()).signed());
        callers.put("teacher", Tokens.ofTeacher(UUID.randomUUID()).signed());
        for (var role : List.copyOf(Arrays.asList(Role.values()))) {
            if (role != Role.TEACHER) {
                callers.put(
                        role.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Tokens.with(role, UUID.randomUUID()).signed());
            }
        }
        return callers;
    }
}
