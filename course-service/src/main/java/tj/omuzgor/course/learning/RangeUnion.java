package tj.omuzgor.course.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The union of half-open ranges of whole numbers, such as the seconds seen of a video. What is added twice counts once. */
final class RangeUnion {
    private final TreeMap<Long, Long> ends = new TreeMap<>();
    private long total;

    /** Adds [from, to); an empty range adds nothing. */
    void add(long from, long to) {
        if (from >= to) {
            return;
        }
        long start = from;
        long end = to;
        Map.Entry<Long, Long> touching = ends.floorEntry(to);
        while (touching != null && touching.getValue() >= from) {
            start = Math.min(start, touching.getKey());
            end = Math.max(end, touching.getValue());
            total -= touching.getValue() - touching.getKey();
            ends.remove(touching.getKey());
            touching = ends.floorEntry(to);
        }
        ends.put(start, end);
        total += end - start;
    }

    /** How many numbers are in it. */
    long total() {
        return total;
    }

    /** The ranges apart from one another, ascending, each as [from, to]. */
    List<List<Long>> ranges() {
        List<List<Long>> ranges = new ArrayList<>(ends.size());
        ends.forEach((from, to) -> ranges.add(List.of(from, to)));
        return List.copyOf(ranges);
    }
}
