package tj.omuzgor.identity.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Keycloak with the realm as production imports it, its data in memory. It is the distribution as it comes, which is built for this
 * database: no build step of its own is needed.
 */
final class KeycloakServer implements AutoCloseable {
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path REALM = Path.of("keycloak", "omuzgor-realm.json");
    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int POLL_MILLIS = 200;

    /** As the distribution's own script sets them, with a heap for a small machine. */
    private static final List<String> JVM = List.of(
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            // As after its build step, which it would otherwise take at every start.
            "-Dkc.config.built=true");

    private final Process process;
    private final String address;
    private final String secret;
    private final Thread atExit = new Thread(this::end);

    private KeycloakServer(Process process, String address, String secret) {
        this.process = process;
        this.address = address;
        this.secret = secret;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts one and waits until it serves the realm. */
    static KeycloakServer start() {
        var secret = UUID.randomUUID().toString();
        try {
            var home = home();
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    REALM,
                    home.resolve("data/import").resolve(REALM.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
            int port = freePort();
            var server = new KeycloakServer(launch(home, port, secret), "http://127.0.0.1:" + port, secret);
            server.awaitRealm();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException("Keycloak does not start", failed);
        }
    }

    /** Its origin. */
    String address() {
        return address;
    }

    /** What the client {@code identity-service} proves itself with. */
    String secret() {
        return secret;
    }

    private static Path home() throws IOException {
        try (Stream<Path> found = Files.list(UNPACKED)) {
            return found.filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Keycloak is unpacked in " + UNPACKED))
                    .toAbsolutePath();
        }
    }

    private static Process launch(Path home, int port, String secret) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                        List.of(java),
                        JVM,
                        List.of(
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-cp",
                                home.resolve("lib/quarkus-run.jar").toString(),
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                                "start",
                                "--import-realm",
                                "--db=dev-mem",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--hostname=http://127.0.0.1:" + port))
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        builder.environment()
                .putAll(Map.of(
                        "IDENTITY_CLIENT_SECRET",
                        secret,
                        "PAGES_CLIENT_SECRET",
                        UUID.randomUUID().toString(),
                        "PUBLIC_URL",
                        "http://127.0.0.1"));
        return builder.start();
    }

    private void awaitRealm() throws IOException {
        var question = HttpRequest.newBuilder(URI.create(address + "/realms/omuzgor"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!serves(client, question)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IllegalStateException("Keycloak does not serve its realm: " + Files.readString(LOG));
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak started", interrupted);
        }
    }

    private static boolean serves(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    /** What it holds is in memory and nobody's any more. */
    private void end() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
