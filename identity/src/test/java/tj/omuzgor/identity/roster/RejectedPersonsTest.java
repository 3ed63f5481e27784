package tj.omuzgor.identity.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.DirectImport.Outcome;
import tj.omuzgor.identity.roster.DirectImport.Problem;
import tj.omuzgor.identity.roster.PeopleFile.User;
import tj.omuzgor.identity.roster.file.RosterFile.Format;
import tj.omuzgor.test.ServiceTest;

/** One person whose rows cannot be right is told of with line, column and code; the others are taken. */
@ServiceTest
final class RejectedPersonsTest {
    private static final ExampleRoster PLACES = ExampleRoster.withPlaces();

    @Inject
    Database database;

    @Inject
    DirectImport imports;

    private final String key = "r" + UUID.randomUUID().toString().substring(0, 13);
    private final PeopleFile file = file().teacher("good").primary("good", "one", "2020-09-01", "");

    @BeforeEach
    void places() {
        if (database.texts("select code from org_unit where code = ?", PLACES.code("one"))
                .isEmpty()) {
            imports.run(PLACES.bytes(), Format.ONEROSTER, Set.of(Registry.COUNTRY), false);
        }
    }

    @Test
    void anIdThatStandsTwice() {
        file.teacher("x").primary("x", "one", "2020-09-01", "");
        file.userRow("x", "%s,,OTHER-%s,Каримова,Лола,,,,,,".formatted(file.id("x"), file.number("x")));

        var outcome = imports.run(file);

        assertThat(outcome.people().rejected()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("users.csv:3", "sourcedId", "import-id-repeated", file.id("x")),
                        new Problem("users.csv:4", "sourcedId", "import-id-repeated", file.id("x")));
    }

    @Test
    void anIdThatStandsTwiceAmongDemographicsOrRoles() {
        file.teacher("x").primary("x", "one", "2020-09-01", "").born("x", "1986-03-08");
        file.teacher("y").primary("y", "one", "2020-09-01", "");
        file.roleRow(
                "y",
                "%s,,%s,secondary,teacher,2020-09-01,,%s".formatted(file.id("y-r2"), file.id("y"), file.place("two")));

        var outcome = imports.run(file);

        assertThat(outcome.people().rejected()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("roles.csv:4", "sourcedId", "import-id-repeated", file.id("y-r2")),
                        new Problem("roles.csv:5", "sourcedId", "import-id-repeated", file.id("y-r2")),
                        new Problem("demographics.csv:3", "sourcedId", "import-id-repeated", file.id("x")),
                        new Problem("demographics.csv:4", "sourcedId", "import-id-repeated", file.id("x")));
    }

    @Test
    void aNumberThatTwoPersonsHave() {
        file.teacher("x").primary("x", "one", "2020-09-01", "");
        file.userRow("y", "%s,,%s,Каримова,Лола,,,,,,".formatted(file.id("y"), file.number("x")))
                .born("y", "1985-03-08")
                .primary("y", "one", "2020-09-01", "");

        var outcome = imports.run(file);

        assertThat(outcome.people().rejected()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("users.csv:3", "identifier", "import-number-repeated", file.number("x")),
                        new Problem("users.csv:4", "identifier", "import-number-repeated", file.number("x")));
    }

    @Test
    void aNumberThatBelongsToSomebodyElse() {
        imports.run(file);
        var next = file().userRow("good", "%s,,OTHER-%s,Каримова,Лола,,,,,,".formatted(id("good"), number("good")))
                .born("good", "1985-03-08");

        assertThat(imports.run(next).only())
                .isEqualTo(
                        new Problem("users.csv:2", "identifier", "import-number-conflict", "OTHER-" + number("good")));
    }

    @Test
    void aRoleOfAKnownTeacherBesideARowThatNamesHerOtherwise() {
        imports.run(file);
        var next = file();
        next.userRow("alias", "%s,,%s,Каримова,Лола,,,,,,".formatted(file.id("alias"), file.number("good")))
                .primary("good", "two", "2024-09-01", "");

        var outcome = imports.run(next);

        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("users.csv:2", "sourcedId", "import-person-repeated", file.id("alias")),
                        new Problem("roles.csv:2", "userSourcedId", "import-person-repeated", file.id("good")));
    }

    @Test
    void rolesAndDemographicsOfNobody() {
        file.primary("x", "one", "2020-09-01", "").born("y", "1985-03-08");

        assertThat(imports.run(file).problems())
                .containsExactly(
                        new Problem("roles.csv:3", "userSourcedId", "import-person-unknown", file.id("x")),
                        new Problem("demographics.csv:3", "sourcedId", "import-person-unknown", file.id("y")));
    }

    @Test
    void aNewTeacherWithoutBirthDateOrPosting() {
        file.user("x", User.PLAIN).primary("x", "one", "2020-09-01", "");
        file.teacher("y");
        file.teacher("z").role("z", "tobedeleted", "primary", "one", "2020-09-01", "");

        var outcome = imports.run(file);

        assertThat(outcome.people().rejected()).isEqualTo(3);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("users.csv:3", "sourcedId", "import-demographics-missing", file.id("x")),
                        new Problem("users.csv:4", "sourcedId", "import-posting-missing", file.id("y")),
                        new Problem("users.csv:5", "sourcedId", "import-posting-missing", file.id("z")));
    }

    @Test
    void agesThatNoTeacherHas() {
        file.user("x", User.PLAIN).born("x", "2015-01-01").primary("x", "one", "2020-09-01", "");
        file.user("y", User.PLAIN).born("y", "1901-01-01").primary("y", "one", "2020-09-01", "");

        var outcome = imports.run(file);

        assertThat(outcome.people().rejected()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("demographics.csv:3", "birthDate", "import-birth-implausible", "2015-01-01"),
                        new Problem("demographics.csv:4", "birthDate", "import-birth-implausible", "1901-01-01"));
    }

    @Test
    void postingsWhereNobodyTeaches() {
        file.teacher("x").primary("x", "nowhere", "2020-09-01", "");
        file.teacher("y").primary("y", "district", "2020-09-01", "");

        var outcome = imports.run(file);

        assertThat(outcome.people().rejected()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("roles.csv:3", "orgSourcedId", "import-org-unknown", file.place("nowhere")),
                        new Problem("roles.csv:4", "orgSourcedId", "import-not-a-school", file.place("district")));
    }

    @Test
    void postingsThatEndBeforeTheyBegin() {
        file.teacher("x").primary("x", "one", "2020-09-01", "2020-09-01");
        file.teacher("y").primary("y", "one", "", "2019-06-30");
        file.teacher("z").primary("z", "one", "2199-01-01", "");

        var outcome = imports.run(file);

        assertThat(outcome.people().created()).isEqualTo(1);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("roles.csv:3", "endDate", "import-days-order", "2020-09-01 – 2020-09-01"),
                        new Problem("roles.csv:4", "endDate", "import-days-order", imports.today() + " – 2019-06-30"),
                        new Problem("roles.csv:5", "beginDate", "import-day-implausible", "2199-01-01"));
    }

    @Test
    void postingsThatOverlap() {
        file.teacher("x").primary("x", "one", "2018-09-01", "").primary("x", "two", "2020-09-01", "");
        file.teacher("y")
                .primary("y", "one", "2018-09-01", "")
                .second("y", "two", "2018-09-01", "")
                .second("y", "two", "2020-09-01", "");
        file.teacher("z")
                .primary("z", "one", "2018-09-01", "")
                .second("z", "one", "2018-09-01", "")
                .second("z", "two", "2018-09-01", "");

        var outcome = imports.run(file);

        assertThat(outcome.people().created()).isEqualTo(2);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("roles.csv:4", "beginDate", "import-postings-overlap", "2020-09-01"),
                        new Problem("roles.csv:7", "beginDate", "import-postings-overlap", "2020-09-01"));
    }

    @Test
    void daysOfStatusAndCategoryThatCannotBeMeant() {
        person("x", User.PLAIN.status("left", "2199-01-01"));
        person("y", User.PLAIN.category("first", "2024-01-01", "2024-01-01"));
        person("z", User.PLAIN.category("first", "2199-01-01", ""));

        var outcome = imports.run(file);

        assertThat(outcome.people().created()).isEqualTo(1);
        assertThat(outcome.problems())
                .containsExactly(
                        new Problem("users.csv:3", "metadata.tj.statusFrom", "import-day-implausible", "2199-01-01"),
                        new Problem(
                                "users.csv:4",
                                "metadata.tj.categoryUntil",
                                "import-days-order",
                                "2024-01-01 – 2024-01-01"),
                        new Problem("users.csv:5", "metadata.tj.categoryFrom", "import-day-implausible", "2199-01-01"));
    }

    private record Cell(String column, String value, String code) {}

    @Test
    void cellsThatCannotBeRead() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell("registry_number", "№ 7", "import-number-form"));
        cells.add(new Cell("family", "Karimova", "import-name-letters"));
        cells.add(new Cell("given", "", "import-empty-cell"));
        cells.add(new Cell("patronymic", "Саид\u200Bовна", "import-control-character"));
        cells.add(new Cell("phone", "12345", "import-phone-form"));
        cells.add(new Cell("family_latin", "Каримова", "import-latin-letters"));
        cells.add(new Cell("subjects", "Mathematics!", "import-subject-form"));
        cells.add(new Cell("languages", "Tajik language", "import-language-form"));
        cells.add(new Cell("levels", "university", "import-level-unknown"));
        cells.add(new Cell("category", "third", "import-category-unknown"));
        cells.add(new Cell("minimum_qualification", "perhaps", "import-yes-no"));
        cells.add(new Cell("status", "busy", "import-status-unknown"));
        cells.add(new Cell("sex", "f", "import-sex-unknown"));
        cells.add(new Cell("birth_date", "08.03.1985", "import-day-form"));
        cells.add(new Cell("school_code", "!", "import-code-form"));
        cells.add(new Cell("posted_from", "=TODAY()", "import-formula"));
        cells.add(new Cell("second_school_code", "x".repeat(3000), "import-cell-too-long"));
        var columns = String.join(",", row().keySet());
        var rows = new ArrayList<String>(List.of(columns, String.join(",", row().values())));
        for (var cell : cells) {
            var row = row();
            row.put(cell.column(), cell.value());
            rows.add(String.join(",", row.values()));
        }
        rows.add("T-1,Каримова");

        var outcome = csv(rows);

        assertThat(outcome.people().created()).isEqualTo(1);
        assertThat(outcome.people().rejected()).isEqualTo(cells.size() + 1L);
        var expected = new ArrayList<String>();
        for (var cell : cells) {
            expected.add(":" + (expected.size() + 3) + " " + cell.column() + " " + cell.code());
        }
        expected.add(":" + rows.size() + "  import-cell-count");
        assertThat(outcome.problems().stream()
                        .map(problem -> problem.at() + " " + problem.column() + " " + problem.code()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aRoleThatIsNeitherPrimaryNorSecond() {
        file.teacher("x").role("x", "", "tertiary", "one", "2020-09-01", "");
        file.userRow("y", "№,,%s,Каримова,Лола,,,,,,".formatted(file.number("y")));

        assertThat(imports.run(file).problems())
                .containsExactly(
                        new Problem("users.csv:4", "sourcedId", "import-id-form", "№"),
                        new Problem("roles.csv:3", "roleType", "import-role-type", "tertiary"));
    }

    @Test
    void whoIsRejectedStaysAsSheWas() {
        imports.run(file);
        var before = database.texts(
                "select payload from teacher_event e join teacher t on t.id = e.id where registry_number = ?",
                number("good"));
        var next = file().user("good", User.PLAIN.status("left", "2024-01-01"))
                .primary("good", "two", "2021-09-01", "")
                .primary("good", "one", "2022-09-01", "");

        assertThat(imports.run(next).codes()).containsExactly("import-postings-overlap");
        assertThat(database.texts(
                        "select payload from teacher_event e join teacher t on t.id = e.id where registry_number = ?",
                        number("good")))
                .isEqualTo(before);
    }

    private void person(String name, User user) {
        file.user(name, user).born(name, "1985-03-08").primary(name, "one", "2020-09-01", "");
    }

    private Outcome csv(List<String> rows) {
        return imports.run(String.join("\n", rows).getBytes(UTF_8), Format.TEACHERS, Set.of(Registry.COUNTRY), false);
    }

    private static Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        row.put("registry_number", Registry.number());
        row.put("family", "Каримова");
        row.put("given", "Лола");
        for (var empty :
                List.of("patronymic", "phone", "family_latin", "subjects", "languages", "levels", "category")) {
            row.put(empty, "");
        }
        row.put("minimum_qualification", "");
        row.put("status", "");
        row.put("sex", "female");
        row.put("birth_date", "1985-03-08");
        row.put("school_code", PLACES.code("one"));
        row.put("posted_from", "2020-09-01");
        row.put("second_school_code", "");
        row.put("second_posted_from", "2020-09-01");
        return row;
    }

    private String id(String name) {
        return file.id(name);
    }

    private String number(String name) {
        return file.number(name);
    }

    private PeopleFile file() {
        return new PeopleFile(PLACES.key, key);
    }
}
