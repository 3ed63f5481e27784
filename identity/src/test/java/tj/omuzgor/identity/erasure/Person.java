package tj.omuzgor.identity.erasure;

import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.Registry.register;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.Tokens;

/** A teacher of whom everything is known, with names and numbers that nobody else has. */
final class Person {
    final Registry registry;
    /** As registries write them: typed otherwise, it is still this one. */
    final String number = number().toUpperCase(Locale.ROOT);

    final String family = word();
    final String latin = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zoda";
    final String passport = "P" + number();
    final String phone = "+992" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    final UUID id;

    Person(Registry registry) {
        this.registry = registry;
        this.id = UUID.fromString(register(registry.registrar(), registration())
                .statusCode(200)
                .extract()
                .path("[0].id"));
    }

    private Map<String, Object> registration() {
        var teacher = new HashMap<>(registry.teacher(number));
        teacher.put("family", family);
        teacher.put(
                "details",
                Map.of(
                        "latin",
                        Map.of("family", latin, "given", "Farzona"),
                        "phone",
                        phone,
                        "levels",
                        List.of("primary"),
                        "categories",
                        List.of(Map.of("category", "first", "from", "2023-01-01")),
                        "externalIds",
                        List.of(Map.of("scheme", "passport", "value", passport))));
        return teacher;
    }

    /** Whatever tells who she is. */
    List<String> words() {
        return List.of(number, family, latin, passport, phone);
    }

    String username() {
        return "u-" + number.toLowerCase(Locale.ROOT);
    }

    String account() {
        return as(Registry.country())
                .body(Map.of("username", username(), "family", family, "given", "Фарзона", "teacherId", id))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    static String granted(String account, Role role, UUID unit) {
        return as(Registry.country())
                .body(Map.of(
                        "holder",
                        account,
                        "role",
                        role.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "unitId",
                        unit,
                        "from",
                        "2025-01-01T00:00:00Z"))
                .post("/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    ValidatableResponse erase(@Nullable String token) {
        return erase(token, order(number));
    }

    ValidatableResponse erase(@Nullable String token, Map<String, String> order) {
        return as(token).body(order).post("/teachers/" + id + "/erasure").then();
    }

    static Map<String, String> order(String number) {
        return Map.of("order", "Decision 12-4/2026", "reason", "asked for by the person", "registryNumber", number);
    }

    String token() {
        return Tokens.ofTeacher(id).signed();
    }

    private static String word() {
        return "Қ"
                + ThreadLocalRandom.current()
                        .ints(14, 'а', 'я')
                        .mapToObj(letter -> Character.toString((char) letter))
                        .collect(Collectors.joining());
    }
}
