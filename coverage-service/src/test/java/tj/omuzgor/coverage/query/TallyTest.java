package tj.omuzgor.coverage.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

final class TallyTest {

    @Example
    void roundsToOneDecimalHalfUp() {
        assertThat(new Tally(1, 3).percent()).isEqualTo(new BigDecimal("33.3"));
        assertThat(new Tally(2, 3).percent()).isEqualTo(new BigDecimal("66.7"));
        assertThat(new Tally(1, 800).percent()).isEqualTo(new BigDecimal("0.1"));
        assertThat(new Tally(10, 10).percent()).isEqualTo(new BigDecimal("100.0"));
    }

    @Example
    void nobodyHasNoShare() {
        assertThat(new Tally(0, 0).percent()).isNull();
        assertThat(new Tally(0, 0).couldNameAPerson()).isFalse();
    }

    @Example
    void hidesFewTeachersFewWhoDoAndFewWhoDoNot() {
        assertThat(new Tally(0, 9).couldNameAPerson()).isTrue();
        assertThat(new Tally(0, 10).couldNameAPerson()).isFalse();
        assertThat(new Tally(1, 100).couldNameAPerson()).isTrue();
        assertThat(new Tally(4, 100).couldNameAPerson()).isTrue();
        assertThat(new Tally(5, 100).couldNameAPerson()).isFalse();
        assertThat(new Tally(95, 100).couldNameAPerson()).isFalse();
        assertThat(new Tally(96, 100).couldNameAPerson()).isTrue();
        assertThat(new Tally(100, 100).couldNameAPerson()).isFalse();
    }

    @Property
    void whatIsToldLeavesNobodyInAGroupOfFourOrFewer(
            @ForAll @LongRange(max = 60) long denominator, @ForAll @LongRange(max = 60) long part) {
        Tally tally = new Tally(Math.min(part, denominator), denominator);

        boolean smallGroup = LongStream.of(tally.numerator(), tally.denominator() - tally.numerator())
                .anyMatch(group -> group > 0 && group < 5);
        boolean smallPlace = tally.denominator() > 0 && tally.denominator() < 10;
        assertThat(tally.couldNameAPerson()).isEqualTo(smallGroup || smallPlace);
    }
}
