package tj.omuzgor.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.PlacesFile.Word;
import tj.omuzgor.identity.roster.file.RosterFile.Format;
import tj.omuzgor.test.ServiceTest;

/** What becomes of the places of a file that can be right. */
@ServiceTest
final class ImportedPlacesTest {

    @Inject
    Database database;

    @Inject
    DirectImport imports;

    private final PlacesFile file = PlacesFile.ofSchools();

    @Test
    void othersNumbersAreKeptWithTheirPast() {
        file.with("geonamesId", "g-" + file.key).with("osmId", "relation/" + file.key);
        file.with("gigaId", "giga-" + file.key).with("emisCode", "e-" + file.key);
        run(file);
        run(file.next().row("two", "school", "district").with("osmId", "relation/new" + file.key));

        assertThat(numbers("two"))
                .containsExactlyInAnyOrder(
                        "emis e-" + file.key + " open",
                        "geonames g-" + file.key + " open",
                        "giga giga-" + file.key + " open",
                        "oneroster:" + file.key + " " + file.id("two") + " open",
                        "osm relation/" + file.key + " ended",
                        "osm relation/new" + file.key + " open");
        assertPublished("two");
    }

    @Test
    void whatASchoolIsLikeIsStoredInOneOrder() {
        run(facts(file, "lower-secondary,primary", "uz;tg", "moderate", "2025-10-01"));
        run(facts(
                file.next().row("two", "school", "district"),
                "primary,lower-secondary",
                "tg,uz",
                "moderate",
                "2025-10-01"));

        assertThat(facts("two")).containsExactly("{primary,lower-secondary} {tg,uz} moderate 2025-10-01");
        assertPublished("two");
    }

    @Test
    void levelsOrLanguagesAloneAreStoredForAKnownSchool() {
        run(file);
        run(facts(file.next().row("one", "school", "district"), "primary", "", "", ""));
        run(facts(file.next().row("two", "school", "district"), "", "ru", "", ""));

        assertThat(facts("one")).containsExactly("{primary} {} - -");
        assertThat(facts("two")).containsExactly("{} {ru} - -");
        assertPublished("one");
    }

    @Test
    void connectivityAndItsDayStandTogether() {
        run(facts(file, "", "", "none", "2024-10-01"));
        run(facts(file.next().row("two", "school", "district"), "primary", "", "", ""));
        assertThat(facts("two")).last().isEqualTo("{primary} {} none 2024-10-01");

        run(facts(file.next().row("two", "school", "district"), "", "", "none", ""));
        assertThat(facts("two")).last().isEqualTo("{primary} {} none 2024-10-01");

        run(facts(file.next().row("two", "school", "district"), "", "", "none", "2025-10-01"));
        assertThat(facts("two")).last().isEqualTo("{primary} {} none 2025-10-01");

        run(facts(file.next().row("two", "school", "district"), "", "", "good", ""));
        assertThat(facts("two")).last().isEqualTo("{primary} {} good -");
    }

    @Test
    void oldLettersAndSpacesAreRepairedInTajikNamesOnly() {
        file.with("name", "Мактаби  раќами\u00A01  дар Суѓд").with("nameRu", "Школа  им. Ўткира");
        file.with("formerNames", "Љилик\u045Eл; Оби  Гарм");
        run(file);

        assertThat(names("two")).containsExactly("Мактаби рақами 1 дар Суғд / Школа им. Ўткира");
        assertThat(database.texts(
                        "select name from place_former_name where place_id = ?::uuid order by 1", unit("two")))
                .containsExactly("Оби Гарм", "Ҷиликӯл");
    }

    @Test
    void aDistrictIsKnownByANameItHadAndKeepsTheOneItHas() {
        var old = Word.any();
        file.row("renamed", "district", "region").with("name", "Ноҳияи нав");
        run(file);
        hand("renamed", """
                "kind": "district", "names": {"tg": "Ноҳияи нав"}, "parentCode": "%s",
                "formerNames": [{"names": {"tg": "Ноҳияи %s"}, "to": "2016-01-09"}]""".formatted(file.code("region"), old.cyrillic()));
        var theirs = file.otherSource();
        theirs.row("region", "state", "");
        theirs.row("old", "district", "region").with("identifier", "").with("name", "НОҲИЯИ " + old.cyrillic());
        theirs.row("three", "school", "old");
        assertThat(run(theirs)).isEmpty();

        var again = theirs.next().row("old", "district", "region").with("identifier", "");
        assertThat(run(again.with("name", "Ноҳияи " + old.cyrillic()).with("geonamesId", file.key)))
                .isEmpty();

        assertThat(database.texts("select parent_id::text from org_unit where code = ?", file.code("three")))
                .containsExactly(unit("renamed"));
        assertThat(names("renamed")).containsExactly("Ноҳияи " + old.cyrillic() + " / -", "Ноҳияи нав / -");
        assertThat(numbers("renamed")).contains("geonames " + file.key + " open");
        assertPublished("renamed");
    }

    @Test
    void formerNamesOfAFileServeTheNextInTheOtherScript() {
        var old = Word.any();
        var wrong = Word.any();
        file.row("city", "district", "region").with("formerNames", wrong.latin());
        run(file);
        run(file.next()
                .row("city", "district", "region")
                .with("formerNames", old.latin() + "; " + old.latin() + " city"));
        var theirs = file.otherSource().row("region", "state", "");
        theirs.row("x", "district", "region").with("identifier", "").with("name", "Шаҳри " + old.cyrillic());
        theirs.row("y", "district", "region").with("identifier", "").with("name", "Шаҳри " + wrong.cyrillic());
        assertThat(run(theirs)).isEmpty();

        assertThat(numbers("city")).contains("oneroster:" + file.key + "-b " + file.id("x") + " open");
        assertThat(names("city")).containsExactly("Ҷои city / -");
        assertThat(database.texts("select code from org_unit where names ->> 'tg' = ?", "Шаҳри " + wrong.cyrillic()))
                .containsExactly(file.id("y"));
    }

    @Test
    void aCityIsNoDistrictOfTheSameName() {
        var word = Word.any();
        file.row("city", "district", "region").with("name", "Шаҳри " + word.cyrillic());
        file.row("around", "district", "region").with("formerNames", word.latin() + " district");
        run(file);
        var theirs = file.otherSource().row("region", "state", "").row("x", "district", "region");
        assertThat(run(theirs.with("identifier", "").with("name", "Ноҳияи " + word.cyrillic())))
                .isEmpty();

        assertThat(numbers("around")).contains("oneroster:" + file.key + "-b " + file.id("x") + " open");
    }

    @Test
    void aSecondSourceThatSaysTheSameHasItsOwnIds() {
        run(file);
        var theirs = file.otherSource().row("region", "state", "").row("district", "district", "region");
        assertThat(run(theirs)).isEmpty();

        assertThat(numbers("district"))
                .containsExactlyInAnyOrder(
                        "oneroster:" + file.key + " " + file.id("district") + " open",
                        "oneroster:" + file.key + "-b " + file.id("district") + " open");
    }

    @Test
    void anEmptyParentOfAKnownPlaceSaysNothing() {
        run(file);
        var next = file.next().row("two", "school", "").with("name", "Номи дигар");
        assertThat(run(next.row("district", "district", "").with("nameEn", "District")))
                .isEmpty();

        assertThat(names("two")).last().isEqualTo("Номи дигар / -");
        assertThat(database.texts("select parent_id::text from org_unit where code = ?", file.code("two")))
                .containsExactly(unit("district"));
        assertThat(database.texts("select count(*) from place_parent where place_id = ?::uuid", unit("two")))
                .containsExactly("1");
    }

    @Test
    void aCorrectionByHandIsComparedAgainAndTheFileWins() {
        file.with("emisCode", "e-" + file.key);
        run(facts(file, "primary", "tg", "good", "2025-10-01"));
        hand("two", """
                "kind": "school", "names": {"tg": "Ҷои two"}, "parentCode": "%s",
                "school": {"levels": ["primary"], "languages": ["tg"], "connectivity": "none", "connectivityMeasuredOn": "2025-11-01"}""".formatted(file.code("district")));
        assertThat(facts("two")).last().isEqualTo("{primary} {tg} none 2025-11-01");
        run(file);
        assertThat(facts("two")).last().isEqualTo("{primary} {tg} good 2025-10-01");

        hand("two", """
                "kind": "school", "names": {"tg": "Ҷои two"}, "parentCode": "%s",
                "externalIds": [{"scheme": "emis", "value": "wrong-%s"}]""".formatted(file.code("district"), file.key));
        assertThat(numbers("two")).contains("emis wrong-" + file.key + " open");
        run(file);
        assertThat(numbers("two")).contains("emis e-" + file.key + " open");

        var revision = database.revision("identity.org-unit.v1", unit("two"));
        run(file);
        assertThat(database.revision("identity.org-unit.v1", unit("two"))).isEqualTo(revision);
    }

    private List<String> run(PlacesFile places) {
        return imports.run(places.bytes(), Format.ONEROSTER, Set.of(Registry.COUNTRY), false)
                .codes();
    }

    private void hand(String name, String members) {
        Registry.as(Registry.country())
                .body("[{\"code\": \"%s\", %s}]".formatted(file.code(name), members))
                .put("/org-units")
                .then()
                .statusCode(200);
    }

    private static PlacesFile facts(
            PlacesFile places, String levels, String languages, String connectivity, String day) {
        return places.with("levels", levels)
                .with("languages", languages)
                .with("connectivity", connectivity)
                .with("connectivityMeasured", day);
    }

    private String unit(String name) {
        return database.texts("select id::text from org_unit where code = ?", file.code(name))
                .getFirst();
    }

    private List<String> numbers(String name) {
        return database.texts(
                "select scheme || ' ' || value || case when to_day is null and withdrawn_at is null then ' open' else ' ended' end"
                        + " from place_external_id where place_id = ?::uuid order by 1",
                unit(name));
    }

    /** What stands, the present last. */
    private List<String> facts(String name) {
        return database.texts(
                "select concat_ws(' ', levels, languages, coalesce(connectivity, '-'), coalesce(connectivity_measured_on::text, '-'))"
                        + " from school_facts where school_id = ?::uuid and withdrawn_at is null order by to_day nulls last",
                unit(name));
    }

    private List<String> names(String name) {
        return database.texts(
                "select (names ->> 'tg') || ' / ' || coalesce(names ->> 'ru', '-') from place_name"
                        + " where place_id = ?::uuid and withdrawn_at is null order by to_day nulls last",
                unit(name));
    }

    private void assertPublished(String name) {
        assertThat(database.texts("""
                        select v.id from org_unit_event v join published_state s
                          on s.subject = v.id::text and s.topic = 'identity.org-unit.v1' and s.payload = v.payload where v.id = ?::uuid
                        """, unit(name)))
                .as("what the view says and what was published")
                .containsExactly(unit(name));
    }
}
