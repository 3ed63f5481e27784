package tj.omuzgor.identity.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.DirectImport.People;
import tj.omuzgor.identity.roster.DirectImport.Problem;
import tj.omuzgor.identity.roster.PeopleFile.User;
import tj.omuzgor.identity.roster.file.RosterFile.Format;
import tj.omuzgor.test.ServiceTest;

/** What a later file changes of the postings, categories and statuses that an earlier one brought. */
@ServiceTest
final class ImportedHistoryTest {
    private static final ExampleRoster PLACES =
            ExampleRoster.withPlaces().org("elsewhere", "district", "region").org("three", "school", "elsewhere");
    private static final People ONE_UPDATED = new People(0, 1, 0, 0);
    private static final People ONE_UNCHANGED = new People(0, 0, 1, 0);

    @Inject
    Database database;

    @Inject
    DirectImport imports;

    private final String key = "h" + UUID.randomUUID().toString().substring(0, 13);

    @BeforeEach
    void places() {
        if (database.texts("select code from org_unit where code = ?", PLACES.code("one"))
                .isEmpty()) {
            imports.run(PLACES.bytes(), Format.ONEROSTER, Set.of(Registry.COUNTRY), false);
        }
    }

    @Test
    void aLaterMoveIsCorrected() {
        imports.run(known().primary("a", "one", "2010-09-01", "2020-09-01").primary("a", "two", "2020-09-01", ""));

        var outcome = imports.run(
                known().primary("a", "one", "2010-09-01", "2021-09-01").primary("a", "two", "2021-09-01", ""));

        assertThat(outcome.people()).isEqualTo(ONE_UPDATED);
        assertThat(postings()).containsExactly("one t 2010-09-01 2021-09-01", "two t 2021-09-01");
    }

    @Test
    void aSchoolBeforeThePresentOneIsAddedLater() {
        imports.run(known().primary("a", "one", "2018-09-01", ""));

        var outcome = imports.run(
                known().primary("a", "two", "2018-09-01", "2020-09-01").primary("a", "one", "2020-09-01", ""));

        assertThat(outcome.people()).isEqualTo(ONE_UPDATED);
        assertThat(postings()).containsExactly("two t 2018-09-01 2020-09-01", "one t 2020-09-01");
    }

    @Test
    void whoIsThereAlreadyKeepsTheDaySheCame() {
        imports.run(known().primary("a", "one", "2018-09-01", ""));

        assertThat(imports.run(known().primary("a", "one", "2020-09-01", "")).people())
                .isEqualTo(ONE_UNCHANGED);
        assertThat(imports.run(known().primary("a", "one", "", "")).people()).isEqualTo(ONE_UNCHANGED);
        assertThat(postings()).containsExactly("one t 2018-09-01");
    }

    @Test
    void whoLeftASchoolAndReturnedHasTwoPostingsThere() {
        imports.run(known().primary("a", "one", "2010-09-01", ""));

        imports.run(known().primary("a", "one", "2010-09-01", "2015-09-01").primary("a", "one", "2018-09-01", ""));

        assertThat(postings()).containsExactly("one t 2010-09-01 2015-09-01", "one t 2018-09-01");
    }

    @Test
    void aPostingWithoutFirstDayIsNoReasonToForgetWhatTheRegistryKnows() {
        imports.run(known().primary("a", "one", "2018-09-01", ""));
        var contradicting =
                known().primary("a", "two", "2018-09-01", "2020-09-01").primary("a", "one", "", "");

        assertThat(imports.run(contradicting).codes()).containsExactly("import-postings-overlap");
        assertThat(imports.run(known().primary("a", "one", "", "2019-06-30")).people())
                .isEqualTo(ONE_UPDATED);
        assertThat(imports.run(known().primary("a", "one", "", "2017-06-30")).codes())
                .containsExactly("import-days-order");
        assertThat(postings()).containsExactly("one t 2018-09-01 2019-06-30");
    }

    @Test
    void aMoveThatWasAnnouncedIsWithdrawn() {
        var ahead = today().plusDays(40).toString();
        imports.run(known().primary("a", "one", "2018-09-01", "").second("a", "two", ahead, ""));

        imports.run(known().role("a", "tobedeleted", "secondary", "two", ahead, ""));

        assertThat(postings()).containsExactly("one t 2018-09-01");
    }

    @Test
    void aRoleThatIsToBeDeletedEndsToday() {
        imports.run(known().primary("a", "one", "2018-09-01", "").second("a", "two", "2019-09-01", ""));
        var ahead = today().plusDays(100).toString();

        imports.run(known().role("a", "tobedeleted", "primary", "one", "2018-09-01", ahead)
                .role("a", "tobedeleted", "secondary", "two", "", "")
                .role("a", "tobedeleted", "secondary", "three", "2015-09-01", ""));

        assertThat(postings()).containsExactly("one t 2018-09-01 " + today(), "two f 2019-09-01 " + today());
    }

    @Test
    void onlyAFileOfEverythingEndsSecondPostingsThatItDoesNotName() {
        imports.run(known().primary("a", "one", "2018-09-01", "")
                .second("a", "two", "2019-09-01", "")
                .second("a", "three", today().plusDays(9).toString(), ""));

        assertThat(imports.run(known().primary("a", "one", "2018-09-01", "")).people())
                .isEqualTo(ONE_UNCHANGED);
        imports.run(known().primary("a", "one", "2018-09-01", "").ofEverything());

        assertThat(postings()).containsExactly("one t 2018-09-01", "two f 2019-09-01 " + today());
    }

    @Test
    void whoLeftIsPostedNowhere() {
        imports.run(known().primary("a", "one", "2018-09-01", "").second("a", "two", "2019-09-01", ""));

        imports.run(file().user("a", User.PLAIN.status("active", "2018-09-01").deleted()));

        assertThat(postings()).containsExactly("one t 2018-09-01 " + today(), "two f 2019-09-01 " + today());
        assertThat(statuses()).containsExactly("left " + today());
    }

    @Test
    void aDistrictTouchesNoPostingElsewhere() {
        imports.run(known().primary("a", "three", "2015-09-01", "2018-09-01")
                .primary("a", "one", "2018-09-01", "")
                .second("a", "two", "2018-09-01", "")
                .second("a", "three", "2018-09-01", ""));

        var cut = imports.run(known().primary("a", "one", "2017-09-01", "").ofEverything(), unit("district"));
        assertThat(cut.only())
                .isEqualTo(new Problem("roles.csv:2", "orgSourcedId", "outside-your-units", PLACES.id("one")));
        imports.run(known().primary("a", "one", "2018-09-01", "").ofEverything(), unit("district"));

        assertThat(postings())
                .containsExactly(
                        "three t 2015-09-01 2018-09-01",
                        "one t 2018-09-01",
                        "three f 2018-09-01",
                        "two f 2018-09-01 " + today());
    }

    @Test
    void aDistrictMayHandInRowsOfOthersThatDidNotChange() {
        var national = known().primary("a", "three", "2018-09-01", "");
        imports.run(national);

        assertThat(imports.run(national, unit("district")).people()).isEqualTo(ONE_UNCHANGED);
        var changed = imports.run(known().primary("a", "three", "2019-09-01", ""), unit("district"));
        assertThat(changed.people().rejected()).isEqualTo(1);
        assertThat(changed.codes()).containsOnly("outside-your-units");
    }

    @Test
    void aFileOfChangesNeedNotNameThePerson() {
        imports.run(known().primary("a", "one", "2018-09-01", ""));
        var family =
                "select concat_ws(' ', family, given, patronymic, birth_date) from teacher where registry_number = ?";
        database.texts("update teacher set patronymic = 'Саидовна' where registry_number = ? returning id", number());

        assertThat(imports.run(file().primary("a", "two", "2020-09-01", "")).people())
                .isEqualTo(ONE_UPDATED);
        assertThat(imports.run(file().born("a", "1985-03-09")).people()).isEqualTo(ONE_UPDATED);
        assertThat(imports.run(file().primary("a", "nowhere", "2020-09-01", "")).only())
                .isEqualTo(new Problem("roles.csv:2", "orgSourcedId", "import-org-unknown", PLACES.id("nowhere")));

        assertThat(postings()).containsExactly("one t 2018-09-01 2020-09-01", "two t 2020-09-01");
        assertThat(database.texts(family, number())).containsExactly("Каримова Лола Саидовна 1985-03-09");
    }

    @Test
    void pupilsAndParentsAreNoneOfOurAffair() {
        var file = known().primary("a", "one", "2018-09-01", "");
        file.userRow("pupil", "%s,,,Smith,John,,,,,,".formatted(file.id("pupil")))
                .born("pupil", "2015-01-01");
        file.roleRow(
                "pupil",
                "%s,,%s,primary,student,2020-13-01,,%s".formatted(file.id("p1"), file.id("pupil"), file.place("one")));
        file.userRow("parent", "%s,,%s,=1+1,Лола,,,,,,".formatted(file.id("parent"), file.number("a")))
                .roleRow(
                        "parent",
                        "%s,,%s,primary,parent,,,%s".formatted(file.id("p2"), file.id("parent"), file.place("one")));
        file.roleRow("a", "%s,,%s,secondary,parent,,,%s".formatted(file.id("p3"), file.id("a"), file.place("nowhere")));

        var outcome = imports.run(file);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.people()).isEqualTo(new People(1, 0, 0, 0));
        assertThat(database.texts("select family from teacher where registry_number = ?", number()))
                .containsExactly("Каримова");
    }

    @Test
    void thePlannedEndOfALeaveStaysUntilTheFileHasHerBack() {
        var end = today().plusDays(60);
        imports.run(known(User.PLAIN.status("long-leave", "2026-01-01")).primary("a", "one", "2018-09-01", ""));
        database.texts(
                "update teacher_status s set to_day = ? from teacher t where t.id = s.teacher_id and t.registry_number = ? returning s.id",
                end,
                number());

        assertThat(imports.run(known(User.PLAIN.status("long-leave", ""))).people())
                .isEqualTo(ONE_UNCHANGED);
        assertThat(imports.run(known(User.PLAIN.status("long-leave", "2026-02-01")))
                        .people())
                .isEqualTo(ONE_UNCHANGED);
        assertThat(statuses()).containsExactly("long-leave 2026-01-01 " + end);
        assertThat(imports.run(known(User.PLAIN.status("active", ""))).people()).isEqualTo(ONE_UPDATED);
        assertThat(statuses()).containsExactly("long-leave 2026-01-01 " + today());
        assertThat(database.texts("select status from teacher where registry_number = ?", number()))
                .containsExactly("active");
    }

    @Test
    void whoIsBackInTheFileSinceADayIsBackToday() {
        imports.run(known(User.PLAIN.status("left", "2024-01-01")).primary("a", "one", "2018-09-01", ""));

        assertThat(imports.run(known(User.PLAIN.status("active", "2023-01-01"))).people())
                .isEqualTo(ONE_UPDATED);

        assertThat(statuses()).isEmpty();
        assertThat(database.texts("select status from teacher where registry_number = ?", number()))
                .containsExactly("active");
    }

    @Test
    void aCategoryFollowsTheOneBefore() {
        imports.run(known(User.PLAIN.category("second", "2015-01-01", "")).primary("a", "one", "2018-09-01", ""));

        imports.run(known(User.PLAIN.category("first", "2020-01-01", "2025-01-01")));
        assertThat(categories()).containsExactly("second 2015-01-01 2020-01-01", "first 2020-01-01 2025-01-01");
        imports.run(known(User.PLAIN.category("first", "2020-01-01", "2027-01-01")));
        assertThat(categories()).containsExactly("second 2015-01-01 2020-01-01", "first 2020-01-01 2027-01-01");
        assertThat(imports.run(known(User.PLAIN.category("first", "", ""))).people())
                .isEqualTo(ONE_UNCHANGED);
        imports.run(known(User.PLAIN.category("highest", "", "")));
        assertThat(categories())
                .containsExactly("second 2015-01-01 2020-01-01", "first 2020-01-01 " + today(), "highest " + today());
    }

    @Test
    void aCategoryThatRanOutNobodyKnowsSinceWhenEndsNoOther() {
        imports.run(
                known(User.PLAIN.category("second", "2015-01-01", "2018-01-01")).primary("a", "one", "2018-09-01", ""));

        assertThat(imports.run(known(User.PLAIN.category("first", "", "2017-01-01")))
                        .people())
                .isEqualTo(ONE_UNCHANGED);
        assertThat(imports.run(known(User.PLAIN.category("first", "", "2021-01-01")))
                        .people())
                .isEqualTo(ONE_UPDATED);
        assertThat(imports.run(known(User.PLAIN.category("second", "", "2018-01-01")))
                        .people())
                .isEqualTo(ONE_UNCHANGED);

        assertThat(categories()).containsExactly("second 2015-01-01 2018-01-01", "first 2020-12-31 2021-01-01");
    }

    @Test
    @Timeout(30)
    void aDryRunWaitsForNobodyAndWritesNothing() {
        imports.run(known().primary("a", "one", "2018-09-01", ""));
        var next = known().primary("a", "two", "2020-09-01", "").teacher("b").primary("b", "one", "2020-09-01", "");
        try (var _ = database.hold("select id from teacher where registry_number = ? for update", number())) {
            var outcome = imports.run(next.bytes(), Format.ONEROSTER, Set.of(Registry.COUNTRY), true);
            assertThat(outcome.people()).isEqualTo(new People(1, 1, 0, 0));
        }
        assertThat(postings()).containsExactly("one t 2018-09-01");
        assertThat(imports.run(next).people()).isEqualTo(new People(1, 1, 0, 0));
    }

    @Test
    void aSecondPostingInOurOwnCsvIsToldByItsOwnColumn() {
        var csv =
                "registry_number,family,given,sex,birth_date,school_code,posted_from,second_school_code,second_posted_from\n"
                        + number() + ",Каримова,Лола,female,1985-03-08," + PLACES.code("one") + ",2020-09-01,"
                        + PLACES.code("two")
                        + ",2020-13-01\n";

        var outcome = imports.run(csv.getBytes(UTF_8), Format.TEACHERS, Set.of(Registry.COUNTRY), false);

        assertThat(outcome.only()).isEqualTo(new Problem(":2", "second_posted_from", "import-day-form", "2020-13-01"));
    }

    private PeopleFile known() {
        return known(User.PLAIN);
    }

    private PeopleFile known(User user) {
        return file().user("a", user).born("a", "1985-03-08");
    }

    private PeopleFile file() {
        return new PeopleFile(PLACES.key, key);
    }

    private String number() {
        return file().number("a");
    }

    private LocalDate today() {
        return imports.today();
    }

    private UUID unit(String name) {
        return UUID.fromString(database.texts("select id::text from org_unit where code = ?", PLACES.code(name))
                .getFirst());
    }

    private List<String> postings() {
        return database.texts("""
                select replace(concat_ws(' ', e.value, p.is_primary, p.from_day, p.to_day), ?, '')
                from posting p join teacher t on t.id = p.teacher_id
                join place_external_id e on e.place_id = p.school_id and e.scheme = ?
                where t.registry_number = ? and p.withdrawn_at is null order by p.from_day, p.is_primary desc, e.value
                """, PLACES.id(""), "oneroster:" + PLACES.key, number());
    }

    private List<String> statuses() {
        return dated("teacher_status", "status");
    }

    private List<String> categories() {
        return dated("teacher_category", "category");
    }

    private List<String> dated(String table, String column) {
        return database.texts(
                "select concat_ws(' ', d." + column + ", d.from_day, d.to_day) from " + table
                        + " d join teacher t on t.id = d.teacher_id where t.registry_number = ? and d.withdrawn_at is null order by d.from_day",
                number());
    }
}
