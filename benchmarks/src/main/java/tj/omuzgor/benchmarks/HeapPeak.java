package tj.omuzgor.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The most heap that a process took from the machine, as its JVM's own counters say four times a second: used or not, for what is used
 * they count only at collections.
 */
final class HeapPeak implements AutoCloseable {
    private static final double KILOBYTES = 1024.0;
    private static final List<String> TAKEN = List.of("S0C", "S1C", "EC", "OC");

    private final Process counters;
    private final Thread reader;
    private volatile double kilobytes;

    private HeapPeak(Process counters) {
        this.counters = counters;
        this.reader = Thread.ofPlatform().daemon().name("heap").unstarted(this::read);
    }

    static HeapPeak of(long pid) throws IOException {
        var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
        var peak = new HeapPeak(new ProcessBuilder(jstat.toString(), "-gc", Long.toString(pid), "250").start());
        peak.reader.start();
        return peak;
    }

    double megabytes() {
        return kilobytes / KILOBYTES;
    }

    private void read() {
        try (var lines = counters.inputReader(StandardCharsets.UTF_8)) {
            List<String> header = List.of();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                header = taken(header, Arrays.asList(line.strip().split("\\s+")));
            }
        } catch (IOException ended) {
            // The counters stop with the measurement.
            return;
        }
    }

    private List<String> taken(List<String> header, List<String> cells) {
        if (cells.contains("EC")) {
            return cells;
        }
        double sum = 0;
        for (var column : TAKEN) {
            int at = header.indexOf(column);
            sum += at < 0 || at >= cells.size() ? 0 : Double.parseDouble(cells.get(at));
        }
        kilobytes = Math.max(kilobytes, sum);
        return header;
    }

    @Override
    public void close() {
        counters.destroy();
    }
}
