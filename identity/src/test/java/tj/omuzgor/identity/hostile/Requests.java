package tj.omuzgor.identity.hostile;

import static tj.omuzgor.identity.hostile.Hostile.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.device.Phone;

/** Requests that are right, to be made wrong in one place. */
final class Requests {
    private static final Map<String, Object> NUMBER =
            Map.of("scheme", "emis", "value", "1", "from", "2019-09-01", "to", "2020-09-01");

    private final Registry registry = new Registry();
    private final UUID teacher = registry.registered();
    private final Clock clock;

    Requests(Clock clock) {
        this.clock = clock;
    }

    /** A request with a body. */
    record Writing(String method, String path, JsonNode body) {}

    List<Writing> writings() {
        return List.of(
                new Writing("PUT", "/org-units", json(List.of(orgUnit(), orgUnit()))),
                new Writing("PUT", "/centers", json(List.of(center()))),
                new Writing("PUT", "/teachers", json(List.of(registration(), registry.teacher(Registry.number())))),
                new Writing("PUT", "/teachers/" + teacher, json(correction())),
                new Writing(
                        "PUT",
                        "/teachers/" + teacher + "/postings",
                        json(Map.of(
                                "version",
                                0,
                                "postings",
                                List.of(Map.of(
                                        "schoolId",
                                        registry.school,
                                        "primary",
                                        true,
                                        "from",
                                        "2020-09-01",
                                        "to",
                                        "2021-09-01"))))),
                new Writing(
                        "PUT",
                        "/teachers/" + teacher + "/status",
                        json(Map.of("status", "long-leave", "from", "2026-01-01", "to", "2026-02-01", "version", 0))),
                new Writing(
                        "POST",
                        "/accounts",
                        json(Map.of(
                                "username", "u-" + UUID.randomUUID(),
                                "password", "рамзи-деринтизор",
                                "teacherId", teacher,
                                "family", "Раҳимов",
                                "given", "Али"))),
                new Writing(
                        "POST",
                        "/grants",
                        json(Map.of(
                                "holder", "nobody",
                                "role", "mentor",
                                "unitId", registry.region,
                                "from", "2025-01-01T00:00:00Z",
                                "to", "2099-01-01T00:00:00Z"))),
                new Writing(
                        "POST",
                        "/claims",
                        json(Map.of(
                                "registryNumber", "T-1",
                                "code", "1234 5678 9012 3456",
                                "username", "somebody",
                                "password", "рамзи-деринтизор"))),
                new Writing(
                        "POST",
                        "/claim-codes",
                        json(Map.of("schoolId", registry.otherSchool, "teacherIds", List.of(teacher)))),
                new Writing(
                        "POST",
                        "/devices",
                        json(Phone.es256()
                                .enrollment("somebody", clock.instant().getEpochSecond()))));
    }

    /** Addresses with a place for a text. */
    List<String> readings() {
        return List.of(
                "/org-units?parent=%s",
                "/org-units?kind=%s",
                "/org-units?code=%s",
                "/org-units?externalId=%s",
                "/org-units?first=%s",
                "/org-units?after=%s",
                "/org-units/%s",
                "/org-units/%s/history",
                "/org-units/by-ids?id=%s",
                "/org-units/by-ids?id=" + registry.school + "&id=%s",
                "/centers?after=%s",
                "/centers/%s/history",
                "/centers/by-ids?id=%s",
                "/teachers?unit=%s",
                "/teachers?search=%s",
                "/teachers?after=%s",
                "/teachers/%s",
                "/teachers/%s/record",
                "/teachers/by-ids?id=%s",
                "/imports?after=%s",
                "/imports/%s",
                "/imports/%s/errors",
                "/claim-codes?school=%s",
                "/claim-codes?school=" + registry.school + "&after=%s",
                "/devices?teacher=%s",
                "/devices?after=%s",
                "/grants?holder=%s",
                "/grants?holder=a&after=%s",
                "/grants/%s/audit",
                "/grants/" + UUID.randomUUID() + "/audit?after=%s",
                "/nothing/%s");
    }

    private Map<String, Object> orgUnit() {
        return Map.of(
                "code",
                registry.code + UUID.randomUUID(),
                "parentCode",
                registry.code + "-D",
                "kind",
                "school",
                "names",
                Map.of("tg", "Мактаб", "en", "School"),
                "since",
                "2024-01-01",
                "formerNames",
                List.of(Map.of("names", Map.of("tg", "Мактаб"), "from", "2000-01-01", "to", "2010-01-01")),
                "externalIds",
                List.of(NUMBER),
                "school",
                Map.of(
                        "locality", "rural",
                        "type", "general",
                        "levels", List.of("primary"),
                        "languages", List.of("tg"),
                        "connectivity", "none",
                        "connectivityMeasuredOn", "2025-01-01",
                        "from", "2024-01-01"));
    }

    private Map<String, Object> center() {
        return Map.of(
                "code",
                registry.code + "-C",
                "unitCode",
                registry.code,
                "names",
                Map.of("tg", "Марказ"),
                "since",
                "2024-01-01",
                "formerNames",
                List.of(Map.of("names", Map.of("tg", "Маркази кӯҳна"), "to", "2010-01-01")),
                "externalIds",
                List.of(NUMBER));
    }

    private Map<String, Object> registration() {
        var registration = new HashMap<>(registry.teacher(Registry.number()));
        registration.put("details", details());
        return registration;
    }

    private Map<String, Object> correction() {
        var correction = new HashMap<>(registry.teacher(Registry.number()));
        correction.keySet().removeAll(List.of("registryNumber", "schoolCode", "postedFrom"));
        correction.put("version", 0);
        correction.put("details", details());
        return correction;
    }

    private static Map<String, Object> details() {
        return Map.of(
                "latin", Map.of("family", "Karimova", "given", "Farzona", "patronymic", "Saidovna"),
                "phone", "+992900000001",
                "levels", List.of("primary"),
                "minimumQualification", true,
                "categories", List.of(Map.of("category", "highest", "from", "2023-01-01", "to", "2028-01-01")),
                "externalIds", List.of(NUMBER));
    }
}
