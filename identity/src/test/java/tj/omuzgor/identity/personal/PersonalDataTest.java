package tj.omuzgor.identity.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.Registry.register;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** The registry's part of an export says what was put in, and nothing of anybody else. */
@ServiceTest
final class PersonalDataTest {

    @Inject
    Database database;

    @Test
    void holdsWhatTheRegistryWasTold() {
        var registry = new Registry();
        var number = number();
        var teacher = new HashMap<>(registry.teacher(number));
        var details = Map.of(
                "phone",
                "+992927001122",
                "levels",
                List.of("primary"),
                "categories",
                List.of(Map.of("category", "first", "from", "2023-01-01")),
                "externalIds",
                List.of(Map.of("scheme", "passport", "value", "P-" + number)));
        teacher.put("details", details);
        var id = UUID.fromString(register(registry.registrar(), teacher)
                .statusCode(200)
                .extract()
                .path("[0].id"));
        var colleague = registry.registered();
        var account = as(Registry.country())
                .body(Map.of(
                        "username", "u-" + id, "family", "Каримова", "given", "Фарзона", "teacherId", id.toString()))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();

        var sections = sections(Tokens.of(account).teacher(id).signed(), "/personal-data");

        assertThat(sections.keySet())
                .containsExactlyInAnyOrder("teachers", "external-ids", "postings", "categories", "accounts");
        assertThat(sections.get("teachers")).singleElement().satisfies(line -> {
            assertThat(line.getString("data.registryNumber")).isEqualTo(number);
            assertThat(line.getString("data.family")).isEqualTo("Каримова");
            assertThat(line.getString("data.birthDate")).isEqualTo("1985-03-08");
            assertThat(line.getString("data.phone")).isEqualTo("+992927001122");
        });
        assertThat(only(sections, "external-ids").getString("data.value")).isEqualTo("P-" + number);
        assertThat(only(sections, "postings").getString("data.schoolCode")).isEqualTo(registry.code + "-S1");
        assertThat(only(sections, "accounts").getString("data.username")).isEqualTo("u-" + id);
        assertThat(sections.toString()).doesNotContain(colleague.toString());
    }

    @Test
    void anExportForSomebodyElseLeavesATrace() {
        var registry = new Registry();
        var id = registry.registered();

        sections(registry.registrar(), "/personal-data?teacher=" + id);

        assertThat(database.texts("select count(*) from personal_data_export where teacher_id = ?", id))
                .containsExactly("1");
        as(Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed())
                .get("/personal-data?teacher=" + id)
                .then()
                .statusCode(404);
    }

    private static JsonPath only(Map<String, List<JsonPath>> sections, String section) {
        assertThat(sections.get(section)).hasSize(1);
        return Objects.requireNonNull(sections.get(section)).getFirst();
    }

    private static Map<String, List<JsonPath>> sections(String token, String path) {
        return as(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .collect(Collectors.groupingBy(line -> line.getString("section")));
    }
}
