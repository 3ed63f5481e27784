package tj.omuzgor.identity.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.FormerNames;
import tj.omuzgor.contracts.identity.SchoolFactsDefinition;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.text.LocalizedText;

final class PlaceWordsTest {
    private static final LocalizedText PLAIN = new LocalizedText(Map.of("tg", "Мактаби №5"));

    @Test
    void namesEveryWordThatNoListOrPageCouldShow() {
        var broken = new LocalizedText(Map.of("tg", "Мактаб\n5"));
        var details = new PlaceDetails(
                null,
                List.of(new FormerNames(broken, null, LocalDate.of(2010, 1, 1))),
                null,
                new SchoolFactsDefinition(null, null, List.of(), List.of("tg", "тоҷикӣ"), null, null, null));

        assertThat(PlaceWords.errors("/0", "TJ\u001f1", broken, details))
                .extracting(FieldProblem::pointer)
                .containsExactly("/0/code", "/0/names/tg", "/0/formerNames/0/names/tg", "/0/school/languages/1");
    }

    @Test
    void aNameIsMoreThanSpaces() {
        var blank = new LocalizedText(Map.of("tg", "\u00A0"));

        assertThat(PlaceWords.errors("/0", "TJ", blank, PlaceDetails.NONE))
                .extracting(FieldProblem::pointer)
                .containsExactly("/0/names/tg");
    }

    @Test
    void writesTajikNamesInTajikLettersAndLeavesThoseOfOtherLanguages() {
        var names = new LocalizedText(Map.of("tg", " Суѓд \u00A0 нав", "uz", "Ўзбек  тили"));

        assertThat(WrittenNames.of(names).values())
                .containsOnly(Map.entry("tg", "Суғд нав"), Map.entry("uz", "Ўзбек тили"));
    }

    @Test
    void takesTheCodesThatImportsTake() {
        for (var code : List.of("TJ", "TJ-SU-01", "Х/12.3_б")) {
            assertThat(PlaceWords.errors("", code, PLAIN, PlaceDetails.NONE))
                    .as(code)
                    .isEmpty();
        }
    }
}
