package tj.omuzgor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine in one line. */
final class Machine {

    private Machine() {}

    static String line() throws IOException {
        List<String> info = Files.readAllLines(Path.of("/proc/cpuinfo"));
        String model = info.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        long kilobytes = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        return "%d x %s, %d GB, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        kilobytes / 1_048_576,
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }
}
