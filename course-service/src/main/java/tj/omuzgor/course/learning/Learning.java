package tj.omuzgor.course.learning;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one activity amount to. Adding a record is commutative, associative and idempotent (a join-semilattice): new
 * records added to what was kept give what all of them give, whatever the order they arrive in. Instants are microseconds since 1970.
 *
 * @param firstSeen units as [from, to, instant they were first seen at], apart from one another, ascending
 * @param active the time spent as [from, to], overlaps once, ascending
 * @param saidDone the first instant at which a record said that it was completed; null where none does
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Learning(
        List<List<Long>> firstSeen,
        List<List<Long>> active,
        @Nullable Long saidDone) {
    static final Learning NONE = new Learning(List.of(), List.of(), null);
    private static final long SECOND = Duration.ofSeconds(1).toNanos() / 1000;

    /** With more records of the activity; what they saw is clipped to its planned units. */
    Learning with(Collection<Facts.Learned> records, int planned) {
        if (records.isEmpty()) {
            return this;
        }
        FirstSeen seen = new FirstSeen();
        firstSeen.forEach(range -> seen.add(range.get(0), range.get(1), range.get(2)));
        RangeUnion time = new RangeUnion();
        active.forEach(range -> time.add(range.get(0), range.get(1)));
        Long done = saidDone;
        for (Facts.Learned record : records) {
            long at = ChronoUnit.MICROS.between(Instant.EPOCH, record.at());
            for (long[] range : record.seen()) {
                seen.add(Math.clamp(range[0], 0, planned), Math.clamp(range[1], 0, planned), at);
            }
            time.add(at - record.activeSeconds() * SECOND, at);
            if (record.completes() && (done == null || at < done)) {
                done = at;
            }
        }
        return new Learning(seen.ranges(), time.ranges(), done);
    }

    /** How many units were seen. */
    int seen() {
        return (int) firstSeen.stream()
                .mapToLong(range -> range.get(1) - range.get(0))
                .sum();
    }

    /** The units seen as ranges [from, to) apart from one another, ascending. */
    List<List<Long>> ranges() {
        RangeUnion union = new RangeUnion();
        firstSeen.forEach(range -> union.add(range.get(0), range.get(1)));
        return union.ranges();
    }

    /** Whole seconds spent. */
    long activeSeconds() {
        return active.stream().mapToLong(range -> range.get(1) - range.get(0)).sum() / SECOND;
    }

    /** When the last of the planned units was first seen, or a record said so before; null while neither is. */
    @Nullable
    Instant completedAt(int planned) {
        Long done = saidDone;
        if (seen() == planned) {
            long last =
                    firstSeen.stream().mapToLong(range -> range.get(2)).max().orElse(0);
            done = done == null ? last : Math.min(done, last);
        }
        return done == null ? null : Instant.EPOCH.plus(done, ChronoUnit.MICROS);
    }
}
