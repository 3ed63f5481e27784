package tj.omuzgor.identity.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.COUNTRY;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.Registry.register;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class TeacherResourceTest {
    private static final String TOPIC = "identity.teacher.v1";
    private static final String NAMES = "identity.teacher-name.v1";

    @Inject
    Database database;

    @Test
    void registersATeacherAndPublishesHerWithoutHerName() {
        var registry = new Registry();
        var teacher = registry.teacher(number());
        teacher.put("family", "  Кори\u0304мова  ");

        var id = register(registry.registrar(), teacher)
                .statusCode(200)
                .body("[0].family", equalTo("Кори\u0304мова".replace("и\u0304", "ӣ")))
                .body("[0].schoolId", equalTo(registry.school.toString()))
                .body("[0].birthDate", equalTo("1985-03-08"))
                .body("[0].status", equalTo("active"))
                .extract()
                .path("[0].id")
                .toString();

        assertThat(database.state(TOPIC, id))
                .contains("\"birthYear\": 1985", registry.school.toString(), "\"from\": \"2020-09-01\"")
                .doesNotContain("Кор", "1985-03");
        assertThat(database.state(NAMES, id)).contains("Корӣмова", "Фарзона").doesNotContain("1985");
    }

    @Test
    void theSameBatchTwicePublishesNothingNew() {
        var registry = new Registry();
        var one = registry.teacher(number());
        var two = registry.teacher(number());
        var ids = register(registry.registrar(), one, two).extract().jsonPath().getList("id");

        register(registry.registrar(), one, two).statusCode(200).body("id", equalTo(ids));

        assertThat(ids).allSatisfy(id -> {
            assertThat(database.revision(TOPIC, id)).isEqualTo(1);
            assertThat(database.revision(NAMES, id)).isEqualTo(1);
        });
    }

    @Test
    void anotherSchoolClosesTheOldPosting() {
        var registry = new Registry();
        var number = number();
        register(registry.registrar(), registry.teacher(number)).statusCode(200);

        var id = register(
                        registry.registrar(), registry.teacher(number, "Каримова", registry.code + "-S2", "2024-01-15"))
                .statusCode(200)
                .body("[0].schoolId", equalTo(registry.otherSchool.toString()))
                .extract()
                .path("[0].id")
                .toString();

        assertThat(database.texts(
                        "select school_id || ' ' || from_day || ' ' || coalesce(to_day::text, '-') from posting where teacher_id = ?::uuid order by from_day",
                        id))
                .containsExactly(registry.school + " 2020-09-01 2024-01-15", registry.otherSchool + " 2024-01-15 -");
        assertThat(database.revision(TOPIC, id)).isEqualTo(2);
        assertThat(database.revision(NAMES, id)).as("the name did not change").isEqualTo(1);
        assertThat(database.state(TOPIC, id)).contains("\"to\": \"2024-01-15\"");
    }

    @Test
    void aCorrectionWithdrawsWhatNeverBegan() {
        var registry = new Registry();
        var number = number();
        register(registry.registrar(), registry.teacher(number, "Каримова", registry.code + "-S1", "2022-09-01"));

        var id = register(
                        registry.registrar(), registry.teacher(number, "Каримова", registry.code + "-S2", "2021-09-01"))
                .statusCode(200)
                .extract()
                .path("[0].id")
                .toString();

        assertThat(database.texts(
                        "select school_id::text from posting where teacher_id = ?::uuid and withdrawn_at is null", id))
                .containsExactly(registry.otherSchool.toString());
        assertThat(database.texts("select count(*) from posting where teacher_id = ?::uuid", id))
                .containsExactly("2");
    }

    @Test
    void namesEveryFieldThatCannotBeRightAndStoresNothing() {
        var registry = new Registry();
        var good = registry.teacher(number());
        var bad = registry.teacher(number(), "Karimova", registry.code + "-S1", "2020-09-01");
        bad.put("birthDate", "2015-01-01");
        bad.put("postedFrom", "2190-01-01");

        register(registry.registrar(), good, bad)
                .statusCode(422)
                .body("type", equalTo("urn:omuzgor:problem:registration-refused"))
                .body("errors.pointer", contains("/1/family", "/1/birthDate", "/1/postedFrom"));
        register(registry.registrar(), good, registry.teacher(number(), "Каримова", "NOWHERE", "2020-09-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/1/schoolCode"));
        register(registry.registrar(), good, registry.teacher(number(), "Каримова", registry.code + "-D", "2020-09-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/1/schoolCode"));
        register(registry.registrar(), good, good)
                .statusCode(422)
                .body("errors.pointer", contains("/1/registryNumber"));
        good.put("registryNumber", "not a number");
        register(registry.registrar(), good).statusCode(400).body("errors.pointer", contains("/0/registryNumber"));

        as(registry.registrar()).get("/teachers").then().body("items", empty());
    }

    @Test
    void aRegistrarReachesNeitherTheSchoolsNorTheTeachersOfOthers() {
        var mine = new Registry();
        var other = new Registry();
        var number = number();
        register(other.registrar(), other.teacher(number)).statusCode(200);

        register(mine.registrar(), mine.teacher(number))
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:outside-your-units"))
                .body("errors.pointer", contains("/0/registryNumber"));
        register(mine.registrar(), mine.teacher(number(), "Каримова", other.code + "-S1", "2020-09-01"))
                .statusCode(403)
                .body("errors.pointer", contains("/0/schoolCode"));
        register(null, mine.teacher(number)).statusCode(401);
        register(Tokens.with(Role.SCHOOL_HEAD, mine.school).signed(), mine.teacher(number))
                .statusCode(403);
        as(other.registrar()).get("/teachers").then().body("items.schoolId", contains(other.school.toString()));
    }

    @Test
    void showsATeacherToHerselfAndToThoseOverHerSchoolOnly() {
        var registry = new Registry();
        var id = registry.registered();

        for (var token : List.of(
                Tokens.ofTeacher(id).signed(),
                Tokens.with(Role.SCHOOL_HEAD, registry.school).signed(),
                Tokens.with(Role.DISTRICT_OFFICER, registry.district).signed(),
                Tokens.with(Role.ADMIN, COUNTRY).signed())) {
            as(token).get("/teachers/" + id).then().statusCode(200).body("registryNumber", notNullValue());
        }
        for (var token : List.of(
                Tokens.ofTeacher(UUID.randomUUID()).signed(),
                Tokens.with(Role.SCHOOL_HEAD, registry.otherSchool).signed(),
                Tokens.with(Role.MINISTRY_ANALYST, COUNTRY).signed())) {
            as(token).get("/teachers/" + id).then().statusCode(404);
            as(token).get("/teachers/by-ids?id=" + id).then().statusCode(200).body("$", empty());
        }
        as(null).get("/teachers/" + id).then().statusCode(401);
        as(Tokens.ofTeacher(id).signed()).get("/teachers").then().statusCode(403);
        as(Tokens.with(Role.MINISTRY_ANALYST, COUNTRY).signed())
                .get("/teachers")
                .then()
                .statusCode(403);
    }

    @Test
    void aTeacherWhoMovedIsSeenWhereSheIsNow() {
        var registry = new Registry();
        var number = number();
        register(registry.registrar(), registry.teacher(number));
        register(registry.registrar(), registry.teacher(number, "Каримова", registry.code + "-S2", "2024-01-15"));

        as(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed())
                .get("/teachers")
                .then()
                .body("items", empty());
        as(Tokens.with(Role.SCHOOL_HEAD, registry.otherSchool).signed())
                .get("/teachers")
                .then()
                .body("items.registryNumber", contains(number));
    }

    @Test
    void listsInTheOrderOfTheTajikAlphabetPageByPage() {
        var registry = new Registry();
        var families =
                Stream.of("Ҷалилова", "Ҳасанова", "Ғаниева", "Гулова", "Қодирова", "Каримова", "Чориева", "Холова");
        Map<String, Object>[] teachers = families.map(
                        family -> registry.teacher(number(), family, registry.code + "-S1", "2020-09-01"))
                .toArray(Map[]::new);
        register(registry.registrar(), teachers).statusCode(200);
        var path = "/teachers?unit=" + registry.district + "&first=5";

        var cursor = as(registry.registrar())
                .get(path)
                .then()
                .statusCode(200)
                .body("items.family", contains("Гулова", "Ғаниева", "Каримова", "Қодирова", "Холова"))
                .extract()
                .path("nextCursor")
                .toString();

        as(registry.registrar())
                .get(path + "&after=" + cursor)
                .then()
                .body("items.family", contains("Ҳасанова", "Чориева", "Ҷалилова"))
                .body("nextCursor", nullValue());
        as(Registry.country()).get(path + "&after=" + cursor).then().body("items", hasSize(3));
        as(registry.registrar()).get("/teachers?after=wrong").then().statusCode(400);
    }

    @Test
    void findsAJuraevHoweverItIsTyped() {
        var registry = new Registry();
        var number = number();
        register(registry.registrar(), registry.teacher(number, "Ҷӯраева", registry.code + "-S1", "2020-09-01"));

        for (var typed : List.of("Ҷӯраева", "чураев", "ДЖУРАЕВА", "джураева фарз", number)) {
            as(registry.registrar())
                    .queryParam("search", typed)
                    .get("/teachers")
                    .then()
                    .body("items.registryNumber", contains(number));
        }
        as(registry.registrar())
                .queryParam("search", "%")
                .get("/teachers")
                .then()
                .body("items", empty());
    }

    @Test
    void aUnitOutsideTheGrantsIsRefused() {
        var mine = new Registry();
        var other = new Registry();

        as(mine.registrar())
                .get("/teachers?unit=" + other.district)
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("#query/unit"));
    }

    @Test
    void takesFiveHundredAndNotOneMore() {
        var registry = new Registry();
        Map<String, Object>[] most = IntStream.range(0, 500)
                .mapToObj(i -> registry.teacher(number()))
                .toArray(Map[]::new);
        Map<String, Object>[] tooMany = IntStream.range(0, 501)
                .mapToObj(i -> registry.teacher(number()))
                .toArray(Map[]::new);

        register(registry.registrar(), most).statusCode(200).body("$", hasSize(500));
        register(registry.registrar(), tooMany).statusCode(400);
    }

    @Test
    void overlappingBatchesAtOnceLeaveOnePostingEach() {
        var registry = new Registry();
        var numbers = IntStream.range(0, 40).mapToObj(i -> number()).toList();
        var backwards = new ArrayList<>(numbers).reversed();

        IntStream.range(0, 6).parallel().forEach(i -> {
            var school = registry.code + (i % 2 == 0 ? "-S1" : "-S2");
            Map<String, Object>[] batch = (i % 3 == 0 ? numbers : backwards)
                    .stream()
                            .map(number -> registry.teacher(number, "Каримова", school, "2020-09-0" + (i + 1)))
                            .toArray(Map[]::new);
            register(registry.registrar(), batch).statusCode(200);
        });

        assertThat(database.texts("""
                        select count(*) from teacher t join posting p on p.teacher_id = t.id
                        where t.registry_number = any (string_to_array(?, ',')) and p.withdrawn_at is null and p.to_day is null
                        """, String.join(",", numbers))).containsExactly("40");
    }
}
