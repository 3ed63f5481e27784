package tj.omuzgor.identity.merge;

import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.Registry.register;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.Registry;

/** Entries of a registry that may be one person, and what is asked about them. */
final class Entries {

    private Entries() {}

    /** A merge as it is sent. */
    record Wanted(UUID id, UUID teacher, UUID person, String reason) {
        Wanted(UUID teacher, UUID person) {
            this(UUID.randomUUID(), teacher, person, "The same passport");
        }

        String json() {
            return """
                    {"id": "%s", "teacherId": "%s", "personId": "%s", "reason": "%s"}""".formatted(id, teacher, person, reason);
        }
    }

    static ValidatableResponse merge(@Nullable String token, Wanted wanted) {
        return as(token).body(wanted.json()).post("/merges").then();
    }

    static ValidatableResponse undo(@Nullable String token, UUID merge) {
        return as(token)
                .body("{\"reason\": \"Two sisters\"}")
                .post("/merges/" + merge + "/undo")
                .then();
    }

    static ValidatableResponse dismiss(@Nullable String token, UUID teacher, UUID other) {
        return as(token)
                .body("{\"teacherId\": \"%s\", \"otherId\": \"%s\", \"reason\": \"Twins\"}".formatted(teacher, other))
                .post("/merges/dismissals")
                .then();
    }

    /** A day that hardly anybody else in the tests was born on. */
    static LocalDate birthDate() {
        return LocalDate.of(1960, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(14_000));
    }

    /** Who is registered, under a number of her own. */
    static final class Entry {
        final String number = number();
        private final Map<String, Object> teacher;

        Entry(Registry registry) {
            teacher = registry.teacher(number);
        }

        Entry named(String family, String given) {
            teacher.put("family", family);
            teacher.put("given", given);
            return this;
        }

        Entry born(LocalDate day) {
            teacher.put("birthDate", day.toString());
            return this;
        }

        Entry at(String schoolCode) {
            teacher.put("schoolCode", schoolCode);
            return this;
        }

        Entry calling(String phone) {
            var details = new HashMap<String, Object>(
                    Map.of("levels", List.of(), "categories", List.of(), "externalIds", List.of()));
            details.put("phone", phone);
            teacher.put("details", details);
            return this;
        }

        UUID stored() {
            return UUID.fromString(register(Registry.country(), teacher)
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getString("[0].id"));
        }
    }
}
