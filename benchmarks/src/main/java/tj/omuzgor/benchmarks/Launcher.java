package tj.omuzgor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The project's own command {@code ./omuzgor}, as a person uses it, on one data folder. */
final class Launcher {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Path data;
    private volatile boolean running;

    private Launcher(Path home, Path data) {
        this.home = home;
        this.data = data;
        // However this program ends, no system stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopRunning, "down"));
    }

    static Launcher fromEnvironment() {
        return new Launcher(Path.of(value("OMUZGOR_HOME")), Path.of(value("OMUZGOR_BENCH_DATA")));
    }

    Path data() {
        return data;
    }

    /** Starts the system on an emptied folder, without the demo. @return milliseconds from the command to its end, when all is ready */
    long up(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--no-demo", "--fresh"));
        arguments.addAll(List.of(options));
        running = true;
        long begin = System.nanoTime();
        run(arguments);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    void down() throws IOException, InterruptedException {
        run(List.of("down"));
        running = false;
    }

    private void stopRunning() {
        try {
            if (running) {
                down();
            }
        } catch (IOException | IllegalStateException failed) {
            System.err.println(failed.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loads the demo data and walks the golden path. */
    void demo() throws IOException, InterruptedException {
        run(List.of("demo", "--json"));
    }

    /** Resident megabytes of each process. */
    Map<String, Long> memory() throws IOException, InterruptedException {
        Map<String, Long> megabytes = new LinkedHashMap<>();
        for (JsonNode part : JSON.readTree(run(List.of("status", "--json")))) {
            megabytes.put(part.path("name").asText(), part.path("memoryMb").asLong());
        }
        return megabytes;
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("omuzgor").toString()));
        command.addAll(arguments);
        command.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with exit " + process.exitValue() + ":\n" + output);
        }
        return output;
    }

    private static String value(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; start benchmarks with ./omuzgor bench NAME");
        }
        return value;
    }
}
