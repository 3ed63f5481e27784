package tj.omuzgor.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ServiceTest;

/** A Keycloak that takes its time: what is written is waited for, lest it lands after what is written next. */
@ServiceTest
final class SlowKeycloakTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String USER = """
            {"id": "u", "username": "u", "attributes": {}}""";

    @Inject
    Vertx vertx;

    private final AtomicInteger written = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Duration writing = Duration.ZERO;
    private HttpServer server;
    private KeycloakDirectory directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        directory = new KeycloakDirectory(
                new Config("http://127.0.0.1:" + server.getAddress().getPort()), vertx);
    }

    @AfterEach
    void stop() {
        end.countDown();
        directory.close();
        server.stop(0);
        threads.close();
    }

    @Test
    void aWriteOfSeveralSlowStepsIsWaitedForToItsEnd() {
        writing = Duration.ofMillis(700);

        assertThat(directory.signOut("u").await().atMost(LIMIT)).isTrue();

        assertThat(written).hasValue(2);
    }

    @Test
    void aWriteThatIsNeverAnsweredIsGivenUpAndItsNextStepsNotTaken() {
        writing = LIMIT;

        assertThatThrownBy(() -> directory.signOut("u").await().atMost(LIMIT)).isInstanceOf(DirectoryUnavailable.class);

        writing = Duration.ZERO;
        assertThat(directory.describe("u", null, List.of()).await().atMost(LIMIT))
                .isTrue();
        assertThat(written).hasValue(1);
    }

    /** A sign-out is two steps that change something: of sessions, then of the offline sessions of one client. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/token")) {
                answer(exchange, "{\"access_token\": \"t\", \"expires_in\": 300, \"token_type\": \"Bearer\"}");
            } else if (path.endsWith("/consents")) {
                answer(exchange, "[{\"clientId\": \"app\", \"additionalGrants\": [{\"key\": \"Offline Token\"}]}]");
            } else if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, USER);
            } else if (!end.await(writing.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                written.incrementAndGet();
                exchange.sendResponseHeaders(204, -1);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private record Config(String url) implements KeycloakConfig {
        @Override
        public String realm() {
            return "omuzgor";
        }

        @Override
        public String clientId() {
            return "identity-service";
        }

        @Override
        public String clientSecret() {
            return "secret";
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }
    }
}
