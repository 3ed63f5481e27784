package tj.omuzgor.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands for one service: answers by path as a test says, and remembers what it was asked. There is one of each service in a JVM; its
 * port is kept in the system properties because the framework loads these classes anew.
 */
public final class Stub {
    /** The services behind the gateway. */
    public static final List<String> SERVICES =
            List.of("identity", "course", "assessment", "certification", "coverage");

    private static final Map<String, Stub> STUBS = new HashMap<>();

    /** A request as it arrived; header names are lower case. */
    public record Asked(String method, String uri, Map<String, String> headers, byte[] body) {
        /** The path without its query. */
        public String path() {
            return uri.replaceFirst("\\?.*", "");
        }

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What to answer. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        /** A JSON answer. */
        public static Answer json(int status, String body) {
            return new Answer(
                    status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
        }

        /** A problem document. */
        public static Answer problem(int status, String code, String title, String more) {
            var body = "{\"type\":\"urn:omuzgor:problem:" + code + "\",\"title\":\"" + title + "\",\"status\":" + status
                    + more + "}";
            return new Answer(
                    status, Map.of("Content-Type", "application/problem+json"), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Map<String, Function<Asked, @Nullable Answer>> answers = Map.of();
    private volatile String unread = "";

    private Stub(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.setExecutor(
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    /** The stub of a service. */
    public static synchronized Stub of(String service) {
        return STUBS.computeIfAbsent(service, _ -> start());
    }

    private static Stub start() {
        try {
            return new Stub(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Forgets every answer and everything asked. */
    public static void resetAll() {
        SERVICES.forEach(name -> {
            of(name).answers = Map.of();
            of(name).unread = "";
            of(name).asked.clear();
        });
    }

    /** Forgets everything asked; what is answered stands. */
    public static void forgetAsked() {
        SERVICES.forEach(name -> of(name).asked.clear());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a method and path, such as {@code GET /me}; null closes the connection without a word. */
    public Stub on(String methodAndPath, Function<Asked, @Nullable Answer> answer) {
        var more = new HashMap<>(answers);
        more.put(methodAndPath, answer);
        answers = Map.copyOf(more);
        return this;
    }

    /** Answers a method and path with JSON. */
    public Stub on(String methodAndPath, String json) {
        return on(methodAndPath, _ -> Answer.json(200, json));
    }

    /** Answers a method and path before reading the body. */
    public Stub onHead(String methodAndPath, Answer answer) {
        unread = methodAndPath;
        return on(methodAndPath, _ -> answer);
    }

    /** Everything asked since the last reset. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What was asked of one path. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), String.join(",", new ArrayList<>(values))));
        var uri = exchange.getRequestURI();
        boolean reads = !unread.equals(exchange.getRequestMethod() + " " + uri.getPath());
        var body = reads ? exchange.getRequestBody().readAllBytes() : new byte[0];
        var request = new Asked(exchange.getRequestMethod(), uri.toString(), headers, body);
        asked.add(request);
        var answer = answers.getOrDefault(
                        request.method() + " " + request.path(),
                        _ -> Answer.problem(404, "not-found", "Nothing here", ""))
                .apply(request);
        try (exchange) {
            if (answer != null) {
                answer.headers()
                        .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
                boolean bodiless = request.method().equals("HEAD") || answer.status() == 304;
                exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
                if (!bodiless) {
                    exchange.getResponseBody().write(answer.body());
                    exchange.getResponseBody().flush();
                }
                exchange.getRequestBody().readAllBytes();
            }
        }
    }
}
