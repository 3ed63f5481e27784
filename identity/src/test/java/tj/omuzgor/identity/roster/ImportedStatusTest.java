package tj.omuzgor.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.Registry.as;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.MovableClock;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;

/** What a teacher holds follows the status that an import brings. */
@ServiceTest
final class ImportedStatusTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    private final ExampleRoster roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one");

    @AfterEach
    void asItWas() {
        MovableClock.back();
    }

    @Test
    void whoLeftHoldsNothingAnyMore() {
        imported();
        var holder = headOfSchool();

        imported(roster.is("a", "", "left", ""));

        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());
        assertThat(status()).isEqualTo("left");
    }

    @Test
    void whoIsToBeDeletedHoldsNothingAnyMore() {
        imported();
        var holder = headOfSchool();

        imported(roster.is("a", "tobedeleted", "active", ""));

        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());
        assertThat(status()).isEqualTo("left");
    }

    @Test
    void aStatusThatLiesAheadIsFollowedOnItsDay() {
        imported();
        var holder = headOfSchool();

        imported(roster.is("a", "", "long-leave", today().plusDays(2).toString()));
        assertThat(status()).isEqualTo("active");
        assertThat(directory.user(holder).grants()).hasSize(1);

        MovableClock.moveAhead(Duration.ofDays(2));
        await().atMost(LIMIT).until(() -> directory.user(holder).grants().isEmpty());
        assertThat(status()).isEqualTo("long-leave");
    }

    @Test
    void aNewTeacherMayHaveAStatusThatLiesAhead() {
        imported(roster.is("a", "", "left", today().plusDays(2).toString()));

        assertThat(status()).isEqualTo("active");
        MovableClock.moveAhead(Duration.ofDays(2));
        await().atMost(LIMIT).until(() -> status().equals("left"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }

    private String status() {
        return database.texts("select status from teacher where registry_number = ?", roster.code("a"))
                .getFirst();
    }

    private String headOfSchool() {
        var teacher = database.texts("select id::text from teacher where registry_number = ?", roster.code("a"))
                .getFirst();
        var holder = created(
                "/accounts",
                Map.of(
                        "username",
                        "u-" + UUID.randomUUID(),
                        "family",
                        "Каримова",
                        "given",
                        "Фарзона",
                        "teacherId",
                        teacher));
        var school = database.texts("select id::text from org_unit where code = ?", roster.code("one"))
                .getFirst();
        created(
                "/grants",
                Map.of("holder", holder, "role", "school-head", "unitId", school, "from", "2025-01-01T00:00:00Z"));
        return holder;
    }

    private static String created(String path, Map<String, String> body) {
        return as(Registry.country())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private void imported() {
        imported(roster);
    }

    private static void imported(ExampleRoster file) {
        var id = as(Registry.country())
                .contentType("application/zip")
                .body(file.bytes())
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id")
                .toString();
        var status = await().atMost(LIMIT)
                .until(
                        () -> as(Registry.country())
                                .get("/imports/" + id)
                                .then()
                                .extract()
                                .jsonPath()
                                .getString("status"),
                        now -> !now.equals("waiting") && !now.equals("running"));
        assertThat(status).isEqualTo("done");
    }
}
