package tj.omuzgor.gateway.authorization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.test.authorization.Matrix;
import tj.omuzgor.test.authorization.Who;

/**
 * The gateway's table and those of the services say the same of an operation: nobody is let through to one that has no line for her, and
 * nobody is kept from one that would serve her.
 */
final class AgreementTest {
    private static final List<Who> CALLERS = Who.ofEveryRole();

    private final Map<String, Matrix> services = Stub.SERVICES.stream()
            .collect(
                    Collectors.toMap(service -> service, service -> Matrix.ofModule(ServiceOperation.module(service))));

    @Test
    void asksOnlyForWhatServicesOffer() {
        var softly = new SoftAssertions();
        for (var operation : asked()) {
            softly.assertThat(operation.isOffered())
                    .as("%s is offered", operation)
                    .isTrue();
        }
        softly.assertAll();
    }

    @Test
    void letsNobodyThroughToWhatRefusesHerEverywhere() {
        var softly = new SoftAssertions();
        for (var operation : asked()) {
            softly.assertThat(letThrough(operation))
                    .as("who reaches %s", operation)
                    .isSubsetOf(names(who -> serviceOf(operation).names(operation.asGet(), who)));
        }
        softly.assertAll();
    }

    @Test
    void keepsNobodyFromWhatWouldServeHer() {
        var softly = new SoftAssertions();
        for (var operation : asked()) {
            softly.assertThat(letThrough(operation))
                    .as("who reaches %s", operation)
                    .containsAll(names(who -> serviceOf(operation).serves(operation.asGet(), who)));
        }
        softly.assertAll();
    }

    private Matrix serviceOf(ServiceOperation operation) {
        return Objects.requireNonNull(services.get(operation.service()), operation::toString);
    }

    private static Set<ServiceOperation> asked() {
        return lines().stream().flatMap(line -> line.operations().stream()).collect(Collectors.toSet());
    }

    private static Set<String> letThrough(ServiceOperation operation) {
        return names(who ->
                lines().stream().anyMatch(line -> line.operations().contains(operation) && who.isAmong(line.who())));
    }

    private static List<Line> lines() {
        return Line.all().stream()
                .flatMap(line -> line.kind() == Line.Kind.REST ? line.ofEachMethod().stream() : List.of(line).stream())
                .toList();
    }

    private static Set<String> names(Predicate<Who> wanted) {
        return CALLERS.stream().filter(wanted).map(Who::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
