package tj.omuzgor.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tj.omuzgor.contracts.assessment.ItemResponse;

final class MarkingLawTest {

    private static final List<String> CHOICES = List.of("a", "b", "c", "d");

    @Property(tries = 500)
    void agreesWithANaiveReference(@ForAll("sittings") Sitting sitting) {
        Mark mark = Marking.mark(sitting.form(), sitting.responses());

        assertThat(mark.scorePercent()).isEqualTo(naiveScore(sitting));
    }

    @Property(tries = 200)
    void theOrderOfResponsesAndOfItemsDoesNotMatter(@ForAll("sittings") Sitting sitting, @ForAll Random random) {
        List<ItemResponse> responses = new ArrayList<>(sitting.responses());
        List<ItemKey> form = new ArrayList<>(sitting.form());
        Collections.shuffle(responses, random);
        Collections.shuffle(form, random);

        assertThat(Marking.mark(form, responses).scorePercent())
                .isEqualTo(Marking.mark(sitting.form(), sitting.responses()).scorePercent());
    }

    @Property(tries = 200)
    void responsesToOtherItemsAreNotedAndChangeNothing(@ForAll("sittings") Sitting sitting) {
        UUID stranger = UUID.randomUUID();
        List<ItemResponse> responses = new ArrayList<>(sitting.responses());
        responses.add(new ItemResponse(stranger, List.of("a")));

        Mark mark = Marking.mark(sitting.form(), responses);

        assertThat(mark.ignored()).containsExactly(stranger);
        assertThat(mark.scorePercent())
                .isEqualTo(Marking.mark(sitting.form(), sitting.responses()).scorePercent());
    }

    @Example
    void twoOfThreeIsRoundedHalfUpAndPassesAtWhatItShows() {
        List<ItemKey> form = List.of(key("a"), key("b"), key("a", "c"));
        List<ItemResponse> responses = List.of(
                new ItemResponse(form.get(0).itemId(), List.of("a")),
                new ItemResponse(form.get(2).itemId(), List.of("c", "a", "c")));

        Mark mark = Marking.mark(form, responses);

        assertThat(mark.scorePercent()).isEqualTo(new BigDecimal("66.67"));
        assertThat(mark.passes(new BigDecimal("66.67"))).isTrue();
        assertThat(mark.passes(new BigDecimal("66.68"))).isFalse();
    }

    @Example
    void partOfTheRightChoicesIsWrong() {
        ItemKey item = key("a", "c");

        Mark mark = Marking.mark(List.of(item), List.of(new ItemResponse(item.itemId(), List.of("a"))));

        assertThat(mark.scorePercent()).isEqualTo(new BigDecimal("0.00"));
    }

    record Sitting(List<ItemKey> form, List<ItemResponse> responses) {}

    @Provide
    Arbitrary<Sitting> sittings() {
        Arbitrary<Set<String>> keys = Arbitraries.of(CHOICES).set().ofMinSize(1);
        Arbitrary<List<String>> picks = Arbitraries.of(CHOICES).list().ofMaxSize(5);
        return Combinators.combine(
                        keys.list().ofMinSize(1).ofMaxSize(30),
                        picks.injectNull(0.2).list().ofSize(30))
                .as(MarkingLawTest::sitting);
    }

    private static Sitting sitting(List<Set<String>> keys, List<List<String>> picks) {
        List<ItemKey> form = new ArrayList<>();
        List<ItemResponse> responses = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            ItemKey key = new ItemKey(UUID.randomUUID(), keys.get(i));
            form.add(key);
            // An even index is answered right where it is answered, so that good scores are seen too.
            List<String> picked = i % 2 == 0 ? List.copyOf(keys.get(i)) : picks.get(i);
            if (picked != null && picks.get(i) != null) {
                responses.add(new ItemResponse(key.itemId(), picked));
            }
        }
        return new Sitting(form, responses);
    }

    /** Compares choice by choice and rounds in hundredths of a percent by integers. */
    private static BigDecimal naiveScore(Sitting sitting) {
        long right = 0;
        for (ItemKey key : sitting.form()) {
            for (ItemResponse response : sitting.responses()) {
                boolean same = response.itemId().equals(key.itemId());
                for (String choice : CHOICES) {
                    same &= key.right().contains(choice) == new HashSet<>(response.choices()).contains(choice);
                }
                right += same ? 1 : 0;
            }
        }
        long items = sitting.form().size();
        return BigDecimal.valueOf((right * 10_000 * 2 + items) / (items * 2), 2);
    }

    private static ItemKey key(String... right) {
        return new ItemKey(UUID.randomUUID(), Set.of(right));
    }
}
