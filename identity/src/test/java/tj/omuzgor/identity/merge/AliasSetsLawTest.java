package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whom everybody counts as depends on the merges in force alone, however they came to be in force. */
final class AliasSetsLawTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<UUID> TEACHERS =
            Stream.generate(UUID::randomUUID).limit(7).toList();

    /** A merge of two teachers by their places in the list, or taking back one of those in force. */
    record Step(boolean undoes, int one, int other, int instant) {}

    @Property(tries = 500)
    void mergesAndUndoingsInAnyOrderGiveWhatTheMergesInForceSay(@ForAll("steps") List<Step> steps) {
        // given
        var inForce = new ArrayList<Merge>();

        for (var step : steps) {
            // when
            apply(inForce, step);
            var sets = AliasSets.of(inForce);

            // then
            for (var teacher : TEACHERS) {
                assertThat(sets.personOf(teacher)).isEqualTo(person(inForce, teacher));
                assertThat(sets.personOf(sets.personOf(teacher))).isEqualTo(sets.personOf(teacher));
            }
        }
    }

    @Property(tries = 300)
    void theOrderInWhichMergesAreTakenBackDoesNotMatter(
            @ForAll("steps") List<Step> steps, @ForAll Random one, @ForAll Random other) {
        // given
        var inForce = new ArrayList<Merge>();
        steps.forEach(step -> apply(inForce, step));
        var left = inForce.stream().filter(merge -> one.nextBoolean()).toList();

        // when
        var first = new ArrayList<>(left);
        Collections.shuffle(first, one);
        var second = new ArrayList<>(left);
        Collections.shuffle(second, other);

        // then
        assertThat(people(AliasSets.of(first))).isEqualTo(people(AliasSets.of(second)));
    }

    @Property(tries = 300)
    void takingTheLastMergeBackGivesWhatWasBefore(@ForAll("steps") List<Step> steps) {
        // given
        var inForce = new ArrayList<Merge>();
        steps.forEach(step -> apply(inForce, step));
        var before = people(AliasSets.of(inForce));

        // when
        var sets = AliasSets.of(inForce);
        var apart = TEACHERS.stream()
                .filter(teacher -> !sets.personOf(teacher).equals(sets.personOf(TEACHERS.getFirst())))
                .findAny();
        apart.ifPresent(teacher -> {
            var last = merge(TEACHERS.getFirst(), teacher, 1000);
            inForce.add(last);
            assertThat(AliasSets.of(inForce).personOf(TEACHERS.getFirst())).isEqualTo(sets.personOf(teacher));
            inForce.remove(last);
        });

        // then
        assertThat(people(AliasSets.of(inForce))).isEqualTo(before);
    }

    private static List<UUID> people(AliasSets sets) {
        return TEACHERS.stream().map(sets::personOf).toList();
    }

    private static void apply(List<Merge> inForce, Step step) {
        if (step.undoes()) {
            if (!inForce.isEmpty()) {
                inForce.remove(step.one() % inForce.size());
            }
            return;
        }
        var one = TEACHERS.get(step.one());
        var other = TEACHERS.get(step.other());
        if (!oneSet(inForce, one).contains(other)) {
            inForce.add(merge(one, other, step.instant()));
        }
    }

    private static Merge merge(UUID teacher, UUID person, int instant) {
        return new Merge(UUID.randomUUID(), teacher, person, "", "", BEGIN.plusSeconds(instant), null);
    }

    /** The model: without the latest merge of a set its two halves are apart, and the half of the person it named gives the person. */
    private static UUID person(List<Merge> inForce, UUID teacher) {
        var set = oneSet(inForce, teacher);
        var latest = inForce.stream()
                .filter(merge -> set.contains(merge.teacherId()))
                .max(Comparator.comparing(Merge::at).thenComparing(Merge::id));
        return latest.map(merge -> person(
                        inForce.stream().filter(other -> !other.equals(merge)).toList(), merge.personId()))
                .orElse(teacher);
    }

    private static Set<UUID> oneSet(List<Merge> inForce, UUID teacher) {
        var set = new HashSet<>(Set.of(teacher));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var merge : inForce) {
                if (set.contains(merge.teacherId()) != set.contains(merge.personId())) {
                    grown = set.add(merge.teacherId()) | set.add(merge.personId());
                }
            }
        }
        return set;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var teacher = Arbitraries.integers().between(0, TEACHERS.size() - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3).map(n -> n == 0),
                        teacher,
                        teacher,
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMaxSize(16);
    }
}
