package tj.omuzgor.gateway.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.forward.ForwardedOperations;

/** The table has every REST operation of the gateway, its own and those it passes on, and no other. */
@GatewayTest
final class RestOperationsTest {

    /** What no resource answers: the route of GraphQL, its schema, the description of the API. */
    private static final Set<String> ROUTES =
            Set.of("GET /graphql", "POST /graphql", "GET /graphql/schema.graphql", "GET /q/openapi");

    /** Of the framework: all resources, and whatever is under {@code /q/}, of which only the API's description is switched on. */
    private static final Set<String> MANY = Set.of("/", "/q/");

    private final Router router;

    @Inject
    RestOperationsTest(Router router) {
        this.router = router;
    }

    @Test
    void hasItsOwnAndWhatItPassesOn() throws IOException {
        var present = new TreeSet<>(ServiceOperation.offered("gateway"));
        present.addAll(ROUTES);
        present.addAll(files());
        for (var service : Stub.SERVICES) {
            var offered = ServiceOperation.offered(ServiceOperation.module(service));
            present.addAll(ForwardedOperations.of(service, offered));
            assertThat(ForwardedOperations.leadingNowhere(service, offered))
                    .as("what is passed on to %s and leads nowhere", service)
                    .isEmpty();
        }

        assertThat(inTable()).isEqualTo(present);
    }

    @Test
    void hasEveryRoute() {
        var paths =
                inTable().stream().map(operation -> operation.split(" ", 2)[1]).collect(Collectors.toSet());
        for (var route : router.getRoutes()) {
            if (route.isRegexPath()) {
                assertThat(ForwardedOperations.patterns()).contains(route.getName());
            } else if (route.getPath() != null && !MANY.contains(route.getPath())) {
                assertThat(paths).contains(route.getPath());
            }
        }
    }

    private static Set<String> inTable() {
        return Line.of(Line.Kind.REST).stream()
                .flatMap(line -> line.ofEachMethod().stream())
                .map(Line::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files that are served as they are. */
    private static Set<String> files() throws IOException {
        var root = Path.of("src/main/resources/META-INF/resources");
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> Stream.of("GET /", "HEAD /").map(method -> method + root.relativize(file)))
                    .collect(Collectors.toSet());
        }
    }
}
