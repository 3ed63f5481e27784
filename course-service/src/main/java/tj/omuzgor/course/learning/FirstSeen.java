package tj.omuzgor.course.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When each unit of an activity was first seen: a step function over the whole numbers from 0. */
final class FirstSeen {
    private static final long NEVER = Long.MAX_VALUE;

    /** The instant from a unit on, up to the next key. */
    private final TreeMap<Long, Long> steps = new TreeMap<>(Map.of(0L, NEVER));

    /** Notes that the units [from, to), not below 0, were seen at an instant; an empty range adds nothing. */
    void add(long from, long to, long at) {
        if (from < to) {
            split(from);
            split(to);
            steps.subMap(from, to).replaceAll((unit, first) -> Math.min(first, at));
        }
    }

    private void split(long unit) {
        steps.putIfAbsent(unit, steps.floorEntry(unit).getValue());
    }

    /** The units seen as [from, to, instant], ascending; neighbors differ in their instant. */
    List<List<Long>> ranges() {
        List<List<Long>> ranges = new ArrayList<>();
        long from = 0;
        long at = NEVER;
        for (Map.Entry<Long, Long> step : steps.entrySet()) {
            if (step.getValue() != at) {
                if (at != NEVER) {
                    ranges.add(List.of(from, step.getKey(), at));
                }
                from = step.getKey();
                at = step.getValue();
            }
        }
        return List.copyOf(ranges);
    }
}
