package tj.omuzgor.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tj.omuzgor.assessment.item.BankItem;
import tj.omuzgor.contracts.assessment.FormChoice;
import tj.omuzgor.contracts.assessment.ItemKind;
import tj.omuzgor.contracts.text.LocalizedText;

final class FormDrawTest {

    private static final LocalizedText TEXT = new LocalizedText(Map.of("en", "Text"));

    @Property(tries = 200)
    void drawsAsManyDistinctItemsAsAskedWithAllTheirChoices(
            @ForAll @IntRange(min = 1, max = 40) int items, @ForAll @IntRange(min = 1, max = 40) int draw) {
        List<BankItem> bank = bank(items);

        var drawn = FormDraw.items(UUID.randomUUID(), draw, bank);

        assertThat(drawn).hasSize(Math.min(items, draw)).doesNotHaveDuplicates();
        assertThat(drawn).allSatisfy(item -> assertThat(item.choices()).containsExactlyInAnyOrder("a", "b", "c", "d"));
        assertThat(bank)
                .extracting(BankItem::id)
                .containsAll(drawn.stream().map(FormDraw.DrawnItem::id).toList());
    }

    @Example
    void theSameFormIsDrawnAgain() {
        UUID enrollment = UUID.randomUUID();
        UUID activity = UUID.randomUUID();
        List<BankItem> bank = bank(20);
        UUID form = FormDraw.id(enrollment, activity);

        assertThat(FormDraw.id(enrollment, activity)).isEqualTo(form);
        assertThat(FormDraw.items(form, 10, bank)).isEqualTo(FormDraw.items(form, 10, bank.reversed()));
        assertThat(form.version()).isEqualTo(8);
        assertThat(form.variant()).isEqualTo(2);
    }

    @Example
    void formsDiffer() {
        List<BankItem> bank = bank(12);
        Set<List<FormDraw.DrawnItem>> forms = new HashSet<>();

        IntStream.range(0, 100).forEach(i -> forms.add(FormDraw.items(UUID.randomUUID(), 6, bank)));

        assertThat(forms).hasSize(100);
    }

    @Example
    void everyItemIsDrawnAboutEquallyOften() {
        List<BankItem> bank = bank(10);

        List<UUID> drawn = IntStream.range(0, 2000)
                .mapToObj(i -> FormDraw.items(new UUID(7, i), 5, bank))
                .flatMap(List::stream)
                .map(FormDraw.DrawnItem::id)
                .toList();

        assertThat(bank)
                .allSatisfy(item -> assertThat(
                                drawn.stream().filter(item.id()::equals).count())
                        .isBetween(880L, 1120L));
    }

    private static List<BankItem> bank(int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> new BankItem(
                        new UUID(1, i),
                        ItemKind.SINGLE_CHOICE,
                        TEXT,
                        List.of("a", "b", "c", "d").stream()
                                .map(key -> new FormChoice(key, TEXT))
                                .toList()))
                .toList();
    }
}
