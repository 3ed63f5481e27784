package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.merge.Entries.dismiss;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.merge.Entries.Entry;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class MergeCandidatesTest {

    private Registry registry;

    @BeforeEach
    void aRegistryOfItsOwn() {
        registry = new Registry();
    }

    @Test
    void closeNamesOfOneBirthDateAreProposed() {
        var born = Entries.birthDate();
        var one = new Entry(registry).named("Каримова", "Фарзона").born(born).stored();
        var two = new Entry(registry).named("Каримзода", "Фарзона").born(born).stored();
        new Entry(registry).named("Ниёзова", "Гулбаҳор").born(born).stored();
        new Entry(registry).named("Каримова", "Фарзона").born(born.plusDays(1)).stored();

        var found = candidates("");

        found.body("items", hasSize(1))
                .body("items[0].reasons", contains("same-birth-date-and-close-name"))
                .body("items[0].samePhone", equalTo(false))
                .body("items[0].similarity", greaterThan(0.45f))
                .body("items[0].similarity", lessThan(1f))
                .body("items[0].first.teacher.birthDate", equalTo(born.toString()))
                .body("items[0].first.postings.schoolId", contains(registry.school.toString()));
        assertThat(pair(found, 0)).isEqualTo(Set.of(one, two));
    }

    @Test
    void whoGaveTheSamePhoneIsProposedUnlessItIsAnOffices() {
        var phone = "+99292" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        var office = "+99237" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        var one = new Entry(registry)
                .named("Каримова", "Фарзона")
                .born(Entries.birthDate())
                .calling(phone)
                .stored();
        var two = new Entry(registry)
                .named("Ниёзова", "Гулбаҳор")
                .born(Entries.birthDate())
                .calling(phone)
                .stored();
        var letters = "абвгд";
        IntStream.range(0, 5)
                .forEach(i -> new Entry(registry)
                        .named("Н" + letters.charAt(i) + "зарова", "Мадина")
                        .born(Entries.birthDate())
                        .calling(office)
                        .stored());

        var found = candidates("");

        found.body("items", hasSize(1))
                .body("items[0].samePhone", equalTo(true))
                .body("items[0].reasons", contains("same-phone"));
        assertThat(pair(found, 0)).isEqualTo(Set.of(one, two));
    }

    @Test
    void aPairThatWasJudgedIsNotProposedAgain() {
        var born = Entries.birthDate();
        var one = new Entry(registry).born(born).stored();
        var two = new Entry(registry).born(born).stored();
        var three = new Entry(registry).born(born).stored();
        candidates("").body("items", hasSize(3));

        dismiss(registry.registrar(), one, two).statusCode(201).body("reason", equalTo("Twins"));
        dismiss(registry.registrar(), two, one).statusCode(200).body("dismissedBy", notNullValue());
        candidates("").body("items", hasSize(2));

        var merged = new Wanted(three, one);
        merge(registry.registrar(), merged).statusCode(201);
        // Three is one, and one is not two.
        candidates("").body("items", empty());
        undo(registry.registrar(), merged.id()).statusCode(200);
        candidates("").body("items", hasSize(2));
        merge(registry.registrar(), new Wanted(one, two)).statusCode(201);
    }

    @Test
    void aPairThatWasDismissedBeforeItsMergeIsAskedAboutOthers() {
        var born = Entries.birthDate();
        var one = new Entry(registry).born(born).stored();
        var two = new Entry(registry).born(born).stored();
        var three = new Entry(registry).born(born).stored();
        dismiss(registry.registrar(), one, two).statusCode(201);

        merge(registry.registrar(), new Wanted(one, two)).statusCode(201);

        var left = candidates("").body("items", hasSize(2));
        assertThat(Set.of(pair(left, 0), pair(left, 1))).isEqualTo(Set.of(Set.of(one, three), Set.of(two, three)));
    }

    @Test
    void aPairIsProposedToThoseAloneWhoCanMergeIt() {
        var other = new Registry();
        var born = Entries.birthDate();
        var phone = "+99292" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        var one = new Entry(registry).born(born).stored();
        var two = new Entry(registry).born(born).calling(phone).stored();
        var caller = new Entry(registry)
                .named("Ниёзова", "Гулбаҳор")
                .born(Entries.birthDate())
                .calling(phone)
                .stored();
        var elsewhere = new Entry(other)
                .named("Сафарова", "Мадина")
                .born(Entries.birthDate())
                .at(other.code + "-S1")
                .stored();
        candidates("").body("items", hasSize(2));

        var merged = new Wanted(two, elsewhere);
        merge(Registry.country(), merged).statusCode(201);

        candidates("").body("items", empty());
        candidates("?unit=" + registry.school).body("items", empty());
        merge(registry.registrar(), new Wanted(one, two)).statusCode(404);
        var all = as(Registry.country())
                .get("/merges/candidates?unit=" + registry.school)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        assertThat(Set.of(pair(all, 0), pair(all, 1))).isEqualTo(Set.of(Set.of(one, two), Set.of(caller, two)));
        undo(Registry.country(), merged.id()).statusCode(200);
        candidates("").body("items", hasSize(2));
    }

    @Test
    void aPairIsSeenByThoseWhoKeepBoth() {
        var other = new Registry();
        var born = Entries.birthDate();
        var one = new Entry(registry).born(born).stored();
        var two = new Entry(registry).born(born).at(other.code + "-S1").stored();

        candidates("").body("items", empty());
        for (var unit : List.of(registry.district, other.school)) {
            var found = as(Registry.country())
                    .get("/merges/candidates?unit=" + unit)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
            assertThat(pair(found, 0)).isEqualTo(Set.of(one, two));
        }
        as(registry.registrar())
                .get("/merges/candidates?unit=" + other.school)
                .then()
                .statusCode(403)
                .body("errors.pointer", contains("#query/unit"));
        as(null).get("/merges/candidates").then().statusCode(401);
        as(Tokens.ofTeacher(one).signed()).get("/merges/candidates").then().statusCode(403);

        dismiss(registry.registrar(), one, two).statusCode(404).body("errors.pointer", contains("/otherId"));
        dismiss(other.registrar(), one, two).statusCode(404).body("errors.pointer", contains("/teacherId"));
        dismiss(null, one, two).statusCode(401);
        dismiss(Tokens.ofTeacher(one).signed(), one, two).statusCode(403);
        dismiss(registry.registrar(), one, one).statusCode(422).body("errors.pointer", contains("/otherId"));
        as(registry.registrar())
                .body("{}")
                .post("/merges/dismissals")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/otherId"));
    }

    @Test
    void pagesHoldEveryPairOnce() {
        var born = Entries.birthDate();
        IntStream.range(0, 4)
                .forEach(i -> new Entry(registry)
                        .born(born.plusDays(i / 3))
                        .at(registry.code + (i % 2 == 0 ? "-S1" : "-S2"))
                        .stored());
        new Entry(registry).born(born.plusDays(1)).stored();

        for (var unit : List.of("", "&unit=" + registry.school, "&unit=" + registry.region)) {
            var pairs = new ArrayList<Set<UUID>>();
            String cursor = "";
            while (cursor != null) {
                var page = candidates("?first=1" + unit + cursor);
                page.body("items", hasSize(1));
                pairs.add(pair(page, 0));
                String next = page.extract().path("nextCursor");
                cursor = next == null ? null : "&after=" + next;
            }
            assertThat(pairs).doesNotHaveDuplicates().hasSize(4);
        }
        candidates("?first=500").body("items", hasSize(4)).body("nextCursor", nullValue());
        var far =
                Cursor.of(Long.MAX_VALUE, UUID.randomUUID(), UUID.randomUUID()).encoded();
        candidates("?after=" + far).body("items", empty());
        as(registry.registrar()).get("/merges/candidates?after=tampered").then().statusCode(400);
    }

    private ValidatableResponse candidates(String query) {
        return as(registry.registrar()).get("/merges/candidates" + query).then().statusCode(200);
    }

    private static Set<UUID> pair(ValidatableResponse found, int index) {
        var item = found.extract().jsonPath().setRootPath("items[" + index + "]");
        return Set.of(item.getUUID("first.teacher.id"), item.getUUID("second.teacher.id"));
    }
}
