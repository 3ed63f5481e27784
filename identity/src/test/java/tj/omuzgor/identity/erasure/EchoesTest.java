package tj.omuzgor.identity.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tj.omuzgor.identity.erasure.Imported.ended;
import static tj.omuzgor.identity.erasure.Imported.imported;
import static tj.omuzgor.identity.erasure.Imported.sent;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.ExampleRoster;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;

/** What reports of imports quote of somebody who was erased: nothing, whenever the import ran. */
@ServiceTest
final class EchoesTest {

    @Inject
    Database database;

    @Inject
    DataSource source;

    private Registry registry;
    private Person person;

    @BeforeEach
    void somebody() {
        registry = new Registry();
        person = new Person(registry);
    }

    @Test
    void aLaterImportTellsWhatIsWrongWithHerRowsAndQuotesNothing() {
        person.erase(registry.registrar()).statusCode(200);
        var roster = new ExampleRoster();
        // Her number twice, a given name that is none, and a number that begins like a formula.
        roster.userRow(row(roster.id("a"), person.number, person.family, "Фарзона"))
                .userRow(row(roster.id("b"), person.number, person.family + "!", "Фарзона"))
                .userRow(row(roster.id("c"), "=" + person.number, person.family + "!", "Фарзона"))
                .userRow(row(roster.id("d"), Registry.number(), "Раҳимова!", "Фарзона"));

        var done = imported(roster);

        assertThat(done.getString("status")).isEqualTo("done");
        assertThat(codes(done.getString("id")))
                .contains("import-number-repeated")
                .hasSizeGreaterThan(4);
        assertNothingHolds(person.words());
        assertThat(quoted(done.getString("id"))).containsExactly("Раҳимова!");
    }

    @Test
    void herIdInTheFileTellsHerRowsInAllOfItsFiles() {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one");
        imported(roster);
        var id = database.texts("select id::text from teacher where registry_number = ?", roster.code("a"))
                .getFirst();
        Registry.as(Registry.country())
                .body(Person.order(roster.code("a")))
                .post("/teachers/" + id + "/erasure")
                .then()
                .statusCode(200);
        var again = new ExampleRoster().as(roster.key);
        again.userRow(row(roster.id("a"), Registry.number(), "Каримова!", "Фарзона"))
                .role("%s,,,%s,first,teacher,2020-09-01,,%s".formatted(again.id("r"), roster.id("a"), roster.id("one")))
                .with("demographics.csv", born(roster.id("a"), "08.03.1985"));

        var done = imported(again);

        assertThat(codes(done.getString("id"))).hasSize(3);
        assertThat(quoted(done.getString("id"))).isEmpty();
    }

    @Test
    void namesOfFilesAndColumnsThatNameHerGo() {
        var roster = new ExampleRoster()
                .with(person.family.toLowerCase(Locale.ROOT) + ".csv", new byte[0])
                .with("else.txt", new byte[0]);
        var id = ended(sent(roster, person.family.toUpperCase(Locale.ROOT) + ".zip"))
                .getString("id");
        assertThat(EveryTable.holding(source, person.family)).contains("public.roster_import");

        person.erase(registry.registrar()).statusCode(200);

        assertThat(database.texts("select file_name from roster_import where id = ?::uuid", id))
                .containsExactly("oneroster");
        assertThat(database.texts("select unnest(ignored) from roster_import where id = ?::uuid", id))
                .containsExactly("else.txt");
        assertNothingHolds(List.of(person.family));
    }

    private static String row(String id, String number, String family, String given) {
        return "%s,,,true,,,%s,%s,Саидовна,%s,,,,,,,".formatted(id, given, family, number);
    }

    private static byte[] born(String id, String day) {
        return "sourcedId,status,dateLastModified,birthDate,sex\r\n%s,,,%s,female\r\n"
                .formatted(id, day)
                .getBytes(UTF_8);
    }

    private List<String> codes(String id) {
        return database.texts("select code from roster_import_problem where import_id = ?::uuid", id);
    }

    private List<String> quoted(String id) {
        return database.texts(
                "select value from roster_import_problem where import_id = ?::uuid and value is not null", id);
    }

    private void assertNothingHolds(List<String> words) {
        words.forEach(
                word -> assertThat(EveryTable.holding(source, word)).as(word).isEmpty());
    }
}
