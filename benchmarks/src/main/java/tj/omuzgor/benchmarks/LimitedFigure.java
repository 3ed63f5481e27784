package tj.omuzgor.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tj.omuzgor.standalone.data.Json;

/**
 * A figure that is promised to stay below a limit.
 *
 * @param reference the limit
 * @param promised whether the limit is promised of this figure, or only shown beside it
 * @param millis every single measurement that was timed, none where nothing was
 */
record LimitedFigure(String name, String unit, double figure, double reference, boolean promised, long... millis) {

    LimitedFigure {
        millis = sorted(millis);
    }

    @Override
    public long[] millis() {
        return millis.clone();
    }

    /** Seconds of repeated starts: their median is the figure, the slowest is the 99th percentile. */
    static LimitedFigure ofStarts(String name, double limit, long... millis) {
        return new LimitedFigure(name, "s", percentile(50, sorted(millis)) / 1000.0, limit, true, millis);
    }

    boolean holds() {
        return !promised || figure <= reference;
    }

    /** As one JSON line, with further members of its own. */
    void print(Map<String, ?> more) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("unit", unit);
        line.put("figure", rounded(figure, 2));
        line.put("reference", rounded(reference, 2));
        line.put("ratio", rounded(reference / figure, 3));
        line.put("p50ms", percentile(50, millis));
        line.put("p99ms", percentile(99, millis));
        line.put("machine", Machine.line());
        line.put("holds", holds());
        line.putAll(more);
        System.out.println(Json.text(line));
    }

    void print() throws IOException {
        print(Map.of());
    }

    /** The smallest measurement that at least so many percent do not exceed; 0 where nothing was timed. */
    private static long percentile(int percent, long... sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }

    private static long[] sorted(long... millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
