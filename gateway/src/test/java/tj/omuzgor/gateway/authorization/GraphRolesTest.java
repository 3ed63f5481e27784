package tj.omuzgor.gateway.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.test.authorization.Who;

/**
 * Every query, mutation and field of the table is asked for in every role, and without one: whom the table names reaches the operations of
 * the services that it names, nobody else reaches any. What those answer to which role at which place is held by the services' own tables.
 */
@GatewayTest
final class GraphRolesTest {
    private static final String THROUGH = "through";
    private static final List<Who> CALLERS = Who.ofEveryRole();

    private final Ways ways;

    @Inject
    GraphRolesTest(GraphQLSchema schema) {
        this.ways = new Ways(schema);
    }

    @BeforeEach
    void letServicesAnswer() {
        SampleServices.answerEverything();
    }

    @Test
    void letsThroughWhomTheTableNamesAndNobodyElse() {
        var softly = new SoftAssertions();
        for (var line : Line.of(Line.Kind.QUERY, Line.Kind.MUTATION)) {
            var way = ways.root(line);
            for (var caller : CALLERS) {
                softly.assertThat(met(line, way, caller))
                        .as("%s by %s", line, caller.name())
                        .isEqualTo(line.expected(caller, THROUGH, "unauthenticated", "forbidden"));
            }
        }
        softly.assertAll();
    }

    @Test
    void leadsOnWhomTheTableNamesAndNobodyElse() {
        var softly = new SoftAssertions();
        for (var line : Line.of(Line.Kind.FIELD)) {
            for (var caller : CALLERS) {
                softly.assertThat(met(line, wayOf(line, caller), caller))
                        .as("%s by %s", line, caller.name())
                        .isEqualTo(line.expected(caller, THROUGH, "unauthenticated", "forbidden"));
            }
        }
        softly.assertAll();
    }

    @Test
    void leavesAFieldOutThatLeadsToWhatTheCallerDoesNotSee() {
        var softly = new SoftAssertions();
        for (var line : Line.of(Line.Kind.FIELD)) {
            if (line.operations().isEmpty()) {
                continue;
            }
            SampleServices.answerEverything();
            line.operations().forEach(SampleServices::hide);
            var caller = CALLERS.stream()
                    .filter(one -> one.isAmong(line.who()))
                    .findFirst()
                    .orElseThrow();
            var way = wayOf(line, caller);
            var answer = ask(way, "query", caller);

            softly.assertThat(answer.has("errors")).as("%s in %s", line, answer).isFalse();
            softly.assertThat(answer.at(Ways.inAnswer(way)).toString())
                    .as("%s in %s", line, answer)
                    .isIn("null", "{\"edges\":[]}");
        }
        softly.assertAll();
    }

    /** By a query that the caller may ask; where she may ask none that leads there, by the shortest. */
    private List<GraphQLFieldDefinition> wayOf(Line line, Who caller) {
        Predicate<String> permitted = query -> Line.of(Line.Kind.QUERY).stream()
                .anyMatch(one -> one.name().equals(query) && caller.isAmong(one.who()));
        var way = ways.to(line.name(), permitted);
        return way == null ? Objects.requireNonNull(ways.to(line.name(), _ -> true), line::toString) : way;
    }

    /** Through where exactly the operations were asked; a field may be led to by others. Else the code of the refusal. */
    private static String met(Line line, List<GraphQLFieldDefinition> way, Who caller) {
        Stub.forgetAsked();
        boolean field = line.kind() == Line.Kind.FIELD;
        var answer = ask(way, field ? "query" : line.kind().word(), caller);
        var asked = SampleServices.asked();
        var wanted = sampled(line);
        boolean reached = field ? asked.containsAll(wanted) : asked.equals(wanted);
        var code = answer.at("/errors/0/extensions/code").asText();
        if (reached && code.isEmpty()) {
            return answer.at(Ways.inAnswer(way)).isNull() ? "nothing is there" : THROUGH;
        }
        asked.removeIf(operation -> field && !wanted.contains(operation));
        return asked.isEmpty() ? code : code + ", but asked " + asked;
    }

    private static Set<ServiceOperation> sampled(Line line) {
        return line.operations().stream().map(ServiceOperation::sampled).collect(Collectors.toSet());
    }

    private static JsonNode ask(List<GraphQLFieldDefinition> way, String kind, Who caller) {
        return Client.graph(caller, SampleDocument.of(kind, way));
    }
}
