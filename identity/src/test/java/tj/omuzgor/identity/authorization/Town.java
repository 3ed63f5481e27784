package tj.omuzgor.identity.authorization;

import static tj.omuzgor.identity.Registry.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.Tokens;
import tj.omuzgor.test.authorization.Scene;

/** A region with a center and two teachers at one school, another such region beside it, and a third that nobody of the scene keeps. */
final class Town {
    final Registry here = new Registry();
    final Registry elsewhere = new Registry();
    final Registry third = new Registry();
    final String number = Registry.number();
    final UUID teacher = registered(here, number);
    final UUID colleague = here.registered();
    final UUID center = center(here);
    final Scene scene =
            new Scene(teacher, elsewhere.registered(), center, center(elsewhere), here.region, elsewhere.region);

    /** An account of the teacher, or one of nobody in the registry. */
    String account(UUID... teachers) {
        return as(Registry.country())
                .body(account("u-" + UUID.randomUUID(), teachers))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    static Map<String, Object> account(String username, UUID... teachers) {
        return teachers.length == 0
                ? Map.of("username", username, "family", "Раҳимов", "given", "Али")
                : Map.of("username", username, "family", "Раҳимов", "given", "Али", "teacherId", teachers[0]);
    }

    static Map<String, Object> grant(String holder, Role role, UUID unit) {
        return Map.of(
                "holder",
                holder,
                "role",
                role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "unitId",
                unit,
                "from",
                "2025-01-01T00:00:00Z");
    }

    static String given(String holder, Role role, UUID unit) {
        return as(Registry.country())
                .body(grant(holder, role, unit))
                .post("/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    static String ofTeacher(String account, UUID teacher) {
        return Tokens.of(account).teacher(teacher).signed();
    }

    private static UUID registered(Registry registry, String number) {
        return Registry.register(Registry.country(), registry.teacher(number))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("[0].id");
    }

    private static UUID center(Registry registry) {
        return as(Registry.country())
                .body(List.of(definition(registry)))
                .put("/centers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("[0].id");
    }

    static Map<String, Object> definition(Registry registry) {
        return Map.of("code", registry.code + "-C", "unitCode", registry.code, "names", Map.of("tg", "Марказ"));
    }
}
