package tj.omuzgor.identity.dated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said in whatever order, standing periods never overlap, and what was said last holds. */
final class TimelineLawTest {
    private static final LocalDate START = LocalDate.of(2020, 9, 1);
    private static final int DAYS = 60;

    record Said(String value, int day, int length) {
        Period<String> period() {
            var from = START.plusDays(day);
            return new Period<>(value, from, length == 0 ? null : from.plusDays(length));
        }
    }

    @Property(tries = 500)
    void standingPeriodsNeverOverlap(@ForAll("sayings") List<Said> sayings) {
        var standing = said(sayings);

        for (int day = 0; day < DAYS; day++) {
            var date = START.plusDays(day);
            assertThat(standing.stream().filter(row -> row.period().holdsOn(date)))
                    .hasSizeLessThan(2);
        }
        assertThat(Timeline.clash(standing.stream().map(Standing::period).toList()))
                .isNull();
    }

    @Property(tries = 500)
    void whatWasSaidLastHoldsFromItsDayOn(@ForAll("sayings") List<Said> sayings) {
        var standing = said(sayings);

        var last = sayings.getLast().period();
        for (int day = 0; day < DAYS; day++) {
            var date = START.plusDays(day);
            if (last.holdsOn(date)) {
                assertThat(standing.stream()
                                .filter(row -> row.period().holdsOn(date))
                                .map(row -> row.period().value()))
                        .containsExactly(last.value());
            }
        }
    }

    @Property(tries = 300)
    void sayingItTwiceChangesNothing(@ForAll("sayings") List<Said> sayings) {
        var standing = said(sayings);

        assertThat(Timeline.from(standing, sayings.getLast().period()).isEmpty())
                .isTrue();
        var periods = standing.stream().map(Standing::period).toList();
        assertThat(Timeline.exactly(standing, periods).isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void exactlyLeavesWhatIsWantedAndNothingElse(
            @ForAll("sayings") List<Said> sayings, @ForAll("sayings") List<Said> others) {
        var standing = said(sayings);
        var wanted = said(others).stream().map(Standing::period).toList();

        apply(standing, Timeline.exactly(standing, wanted));

        assertThat(standing.stream().map(Standing::period)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Property(tries = 300)
    void noneLeavesNothingFromItsDayOn(@ForAll("sayings") List<Said> sayings) {
        var standing = said(sayings);
        var day = START.plusDays(20);

        apply(standing, Timeline.none(standing, day));

        assertThat(standing)
                .allSatisfy(row -> assertThat(row.period().to()).isNotNull().isBeforeOrEqualTo(day));
    }

    @Provide
    Arbitrary<List<Said>> sayings() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 15))
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static List<Standing<String>> said(List<Said> sayings) {
        List<Standing<String>> standing = new ArrayList<>();
        sayings.forEach(said -> apply(standing, Timeline.from(standing, said.period())));
        return standing;
    }

    private static void apply(List<Standing<String>> standing, Changes<String> changes) {
        standing.removeIf(row -> changes.withdrawn().contains(row.id()));
        changes.ends()
                .forEach(end -> standing.replaceAll(row -> row.id() == end.id()
                        ? new Standing<>(
                                row.id(),
                                new Period<>(row.period().value(), row.period().from(), end.to()))
                        : row));
        var next = standing.stream().mapToLong(Standing::id).max().orElse(0);
        for (var period : changes.opened()) {
            standing.add(new Standing<>(++next, period));
        }
    }
}
