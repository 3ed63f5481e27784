package tj.omuzgor.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The module kafka-node as a child process with a folder of its own. */
final class KafkaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final int port;
    private final Thread atExit = new Thread(this::end);

    private KafkaProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a node and waits until it answers. */
    static KafkaProcess start() {
        try {
            var folder = Files.createTempDirectory("omuzgor-kafka-");
            int port = freePort();
            var node = new KafkaProcess(launch(folder, port), folder, port);
            node.awaitAnswer();
            return node;
        } catch (IOException failed) {
            throw new UncheckedIOException("The Kafka node does not start", failed);
        }
    }

    /** {@code host:port} of the node. */
    String address() {
        return "127.0.0.1:" + port;
    }

    private static Process launch(Path folder, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        KafkaNodeFiles.classPath(),
                        "tj.omuzgor.kafka.KafkaNode",
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        Integer.toString(port),
                        "--controller-port",
                        Integer.toString(freePort()))
                .redirectErrorStream(true)
                .redirectOutput(log(folder))
                .start();
    }

    private void awaitAnswer() throws IOException {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address());
        try (var admin = Admin.create(settings)) {
            int nodes = admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .size();
            if (nodes != 1) {
                throw new IllegalStateException("The Kafka node reports " + nodes + " nodes");
            }
        } catch (ExecutionException | TimeoutException failed) {
            close();
            throw new IllegalStateException("The Kafka node did not answer: " + said(), failed);
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the Kafka node started", interrupted);
        }
    }

    private String said() throws IOException {
        return Files.exists(log(folder).toPath()) ? Files.readString(log(folder).toPath()) : "(no output)";
    }

    private static File log(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".log").toFile();
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

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        remove(folder);
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(log(folder).toPath());
        } catch (IOException kept) {
            // a temporary folder that is left over harms nothing
        }
    }
}
