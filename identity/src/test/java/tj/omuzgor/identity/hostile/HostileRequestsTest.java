package tj.omuzgor.identity.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.hostile.Requests.Writing;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/**
 * Whatever is sent, nothing fails inside: a request is done, or refused by a problem that names the field at fault. Each run draws other
 * requests; {@code -Domuzgor.hostile.seed} repeats a run, {@code -Domuzgor.hostile.requests} draws more.
 */
@ServiceTest
final class HostileRequestsTest {
    private static final int REQUESTS = Integer.getInteger("omuzgor.hostile.requests", 400);

    private final long seed = Long.getLong("omuzgor.hostile.seed", new Random().nextLong());
    private final RandomGenerator random = new Random(seed);

    @TestHTTPResource("/")
    URI service;

    @Inject
    Clock clock;

    private Wire wire;

    @BeforeEach
    void asOneWhoMayDoMost() {
        var token = Tokens.ofTeacher(UUID.randomUUID())
                .grant(Role.ADMIN, Registry.COUNTRY)
                .signed();
        wire = new Wire(service.resolve("/").resolve(""), token);
    }

    @Test
    void noBodyBreaksAnOperation() {
        var writings = new Requests(clock).writings();
        for (int i = 0; i < REQUESTS; i++) {
            var writing = drawn(writings);
            var place = drawn(Hostile.places(writing.body()));
            var body = body(writing, place);

            var answer = wire.send(writing.method(), writing.path(), "application/json", body.getBytes(UTF_8));

            var what = "seed %d: %s %s with %s".formatted(seed, writing.method(), writing.path(), shortened(body));
            answer.assertFit(what);
            answer.assertNamesTheField(what);
        }
    }

    @Test
    void noAddressBreaksAnOperation() {
        var readings = new Requests(clock).readings();
        for (int i = 0; i < REQUESTS; i++) {
            var target = drawn(readings)
                    .formatted(URLEncoder.encode(drawn(Hostile.TEXTS), UTF_8).replace("+", "%20"));

            var answer = wire.send("GET", target, "application/json", new byte[0]);

            var what = "seed %d: GET %s".formatted(seed, shortened(target));
            answer.assertFit(what);
            answer.assertNamesTheField(what);
        }
    }

    private String body(Writing writing, JsonPointer place) {
        return switch (random.nextInt(10)) {
            case 0 -> Hostile.without(writing.body(), place);
            case 1 -> Hostile.doubled(writing.body());
            default -> Hostile.with(writing.body(), place, drawn(Hostile.VALUES));
        };
    }

    private <T> T drawn(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + ")";
    }
}
