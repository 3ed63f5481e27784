package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class RangeUnionTest {

    @Test
    void touchingRangesBecomeOne() {
        RangeUnion union = new RangeUnion();

        union.add(0, 5);
        union.add(10, 12);
        union.add(5, 10);
        union.add(20, 20);

        assertThat(union.ranges()).containsExactly(List.of(0L, 12L));
        assertThat(union.total()).isEqualTo(12);
    }

    @Property
    void everyNumberCountsOnce(@ForAll @Size(max = 30) List<@IntRange(max = 50) Integer> starts) {
        RangeUnion union = new RangeUnion();
        BitSet numbers = new BitSet();

        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = from + i % 9;
            union.add(from, to);
            numbers.set(from, to);
        }

        assertThat(union.total()).isEqualTo(numbers.cardinality());
    }
}
