package tj.omuzgor.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.DirectImport.Outcome;
import tj.omuzgor.identity.roster.DirectImport.Problem;
import tj.omuzgor.identity.roster.PlacesFile.Word;
import tj.omuzgor.identity.roster.file.RosterFile.Format;
import tj.omuzgor.test.ServiceTest;

/** An org unit whose row cannot be right is told of with line, column and code; the others are taken. */
@ServiceTest
final class RejectedPlacesTest {

    @Inject
    Database database;

    @Inject
    DirectImport imports;

    private final PlacesFile file = PlacesFile.ofSchools();

    @Test
    void anIdThatStandsTwice() {
        file.row("x", "school", "district").row("x", "school", "district").with("identifier", file.code("y"));

        assertThat(run(file).problems())
                .containsExactly(
                        problem(6, "sourcedId", "import-id-repeated", file.id("x")),
                        problem(7, "sourcedId", "import-id-repeated", file.id("x")));
        assertThat(codes()).containsExactly("district", "one", "region", "two");
    }

    @Test
    void aCodeThatTwoRowsHave() {
        file.row("x", "school", "district").row("y", "school", "district").with("identifier", file.code("x"));

        assertThat(run(file).problems())
                .containsExactly(
                        problem(6, "identifier", "import-place-repeated", file.code("x")),
                        problem(7, "identifier", "import-place-repeated", file.code("x")));
    }

    @Test
    void twoRowsOfOnePlaceByIdAndByCode() {
        run(file);
        var next = file.next().row("one", "school", "district").with("identifier", "");
        next.row("alias", "school", "district").with("identifier", file.code("one"));

        assertThat(run(next).problems())
                .containsExactly(
                        problem(2, "identifier", "import-place-repeated", ""),
                        problem(3, "identifier", "import-place-repeated", file.code("one")));
    }

    @Test
    void aCodeOfAnotherPlaceAndOneThatIsMissing() {
        run(file);
        var next = file.next().row("one", "school", "district").with("identifier", file.code("two"));
        var unnamed = "x".repeat(100);
        next.row("y", "school", "district").with("sourcedId", unnamed).with("identifier", "");

        assertThat(run(next).problems())
                .containsExactly(
                        problem(2, "identifier", "import-code-taken", file.code("two")),
                        problem(3, "identifier", "import-code-taken", ""));
    }

    @Test
    void numbersThatBelongToAnotherPlace() {
        var numbers = List.of("emisCode", "geonamesId", "osmId", "gigaId");
        numbers.forEach(number -> file.with(number, number + file.key));
        run(file);
        var next = file.next().row("one", "school", "district");
        numbers.forEach(number -> next.with(number, number + file.key));

        assertThat(run(next).problems())
                .containsExactlyInAnyOrderElementsOf(numbers.stream()
                        .map(number -> problem(2, "metadata.tj." + number, "import-code-taken", number + file.key))
                        .toList());
    }

    @Test
    void aNumberThatTwoRowsHave() {
        file.with("osmId", file.key).row("x", "school", "district").with("osmId", file.key);

        assertThat(run(file).problems())
                .containsExactly(
                        problem(5, "metadata.tj.osmId", "import-code-taken", file.key),
                        problem(6, "metadata.tj.osmId", "import-code-taken", file.key));
    }

    @Test
    void aPlaceOfAnotherKindAndOneToBeClosed() {
        run(file);
        var next = file.next().row("one", "district", "region").row("two", "school", "district");
        next.with("status", "tobedeleted");

        assertThat(run(next).problems())
                .containsExactly(
                        problem(2, "type", "import-kind-differs", "district"),
                        problem(3, "status", "import-org-closed", file.id("two")));
    }

    @Test
    void parentsThatCannotBe() {
        file.row("none", "school", "").row("unknown", "school", "nowhere").row("wrong", "school", "region");
        file.row("closed", "district", "region").with("status", "tobedeleted");
        file.row("below", "school", "closed");

        assertThat(run(file).problems())
                .containsExactly(
                        problem(6, "parentSourcedId", "import-parent-missing", ""),
                        problem(7, "parentSourcedId", "import-parent-unknown", file.id("nowhere")),
                        problem(8, "parentSourcedId", "import-parent-kind", file.id("region")),
                        problem(9, "status", "import-org-closed", file.id("closed")),
                        problem(10, "parentSourcedId", "import-parent-rejected", file.id("closed")));
        assertThat(codes()).containsExactly("district", "one", "region", "two");
    }

    @Test
    void aMeasurementWithoutItsResultOrAheadOfTime() {
        file.row("x", "school", "district").with("connectivityMeasured", "2025-10-01");
        var tomorrow = imports.today().plusDays(1).toString();
        file.row("y", "school", "district").with("connectivity", "good").with("connectivityMeasured", tomorrow);

        assertThat(run(file).problems())
                .containsExactly(
                        problem(6, "metadata.tj.connectivityMeasured", "import-measured-alone", "2025-10-01"),
                        problem(7, "metadata.tj.connectivityMeasured", "import-day-implausible", tomorrow));
    }

    @Test
    void aNameThatSeveralPlacesHaveOrHad() {
        var word = Word.any();
        file.row("now", "district", "region").with("name", "Шаҳри " + word.cyrillic());
        file.row("once", "district", "region").with("formerNames", word.latin() + " district");
        run(file);
        var other = file.otherSource().row("region", "state", "").row("a", "district", "region");
        other.with("identifier", "").with("name", word.cyrillic());
        other.row("b", "school", "a").with("identifier", file.code("below"));

        assertThat(run(other).problems())
                .containsExactly(
                        problem(3, "name", "import-name-ambiguous", word.cyrillic()),
                        problem(4, "parentSourcedId", "import-parent-rejected", file.id("a")));
        assertThat(codes()).containsExactly("district", "now", "once", "one", "region", "two");
    }

    @Test
    void cellsThatCannotBeRead() {
        var cells = List.of(
                List.of("sourcedId", "№", "import-id-form"),
                List.of("name", "\u00A0", "import-empty-cell"),
                List.of("name", "x".repeat(201), "import-cell-too-long"),
                List.of("type", "village", "import-org-type"),
                List.of("identifier", "a b", "import-code-form"),
                List.of("metadata.tj.nameRu", "Школа\uE000", "import-text-characters"),
                List.of("metadata.tj.formerNames", "Ғончӣ; =1+1", "import-formula"),
                List.of("metadata.tj.gigaId", "{1}", "import-code-form"),
                List.of("metadata.tj.schoolType", "private", "import-school-type"),
                List.of("metadata.tj.locality", "village", "import-locality"),
                List.of("metadata.tj.levels", "university", "import-level-unknown"),
                List.of("metadata.tj.languages", "Tajik language", "import-language-form"),
                List.of("metadata.tj.connectivity", "fast", "import-connectivity"),
                List.of("metadata.tj.connectivityMeasured", "1.10.2025", "import-day-form"));
        var expected = new ArrayList<Problem>();
        for (var cell : cells) {
            file.row("x" + expected.size(), "school", "district").with(cell.get(0), cell.get(1));
            expected.add(problem(6 + expected.size(), cell.get(0), cell.get(2), cell.get(1)));
        }

        var told = run(file).problems();

        assertThat(told)
                .extracting(Problem::at, Problem::column, Problem::code)
                .containsExactlyElementsOf(expected.stream()
                        .map(one -> tuple(one.at(), one.column(), one.code()))
                        .toList());
        assertThat(codes()).containsExactly("district", "one", "region", "two");
    }

    @Test
    void placesOutsideTheUnitsOfWhoAsked() {
        run(file);
        var other = PlacesFile.ofSchools();
        run(other);
        var region = database.texts("select id::text from org_unit where code = ?", other.code("region"));
        var next = file.next().row("region", "state", "").row("district", "district", "region");
        next.row("one", "school", "district").with("name", "Номи дигар").row("x", "school", "district");

        var outcome = imports.run(next.bytes(), Format.ONEROSTER, Set.of(UUID.fromString(region.getFirst())), false);

        assertThat(outcome.problems())
                .containsExactly(
                        problem(4, "sourcedId", "outside-your-units", file.id("one")),
                        problem(5, "sourcedId", "outside-your-units", file.id("x")));
        assertThat(codes()).containsExactly("district", "one", "region", "two");
    }

    private Outcome run(PlacesFile places) {
        return imports.run(places.bytes(), Format.ONEROSTER, Set.of(Registry.COUNTRY), false);
    }

    private List<String> codes() {
        return database.texts(
                "select lower(substr(code, length(?) + 2)) from org_unit where code like upper(?) || '-%' order by 1",
                file.key, file.key);
    }

    private static Problem problem(int line, String column, String code, String value) {
        return new Problem("orgs.csv:" + line, column, code, value);
    }
}
