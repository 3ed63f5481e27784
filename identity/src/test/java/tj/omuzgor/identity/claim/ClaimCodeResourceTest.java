package tj.omuzgor.identity.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.identity.Registry.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class ClaimCodeResourceTest {

    @Inject
    Database database;

    @Test
    void printsASlipForEveryTeacherOfTheSchool() throws IOException {
        var registry = new Registry();
        for (int i = 0; i < 11; i++) {
            Registry.register(
                            registry.registrar(),
                            registry.teacher(
                                    Registry.number(),
                                    i % 2 == 0 ? "Ҷӯраева" : "Ғаффорова",
                                    registry.code + "-S1",
                                    "2020-09-01"))
                    .statusCode(200);
        }
        registry.registered();

        var pdf = Slips.issue(head(registry), registry.school)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", containsString("claim-codes-" + registry.code + "-S1.pdf"))
                .extract()
                .asByteArray();

        Files.write(Files.createDirectories(Path.of("target")).resolve("claim-slips.pdf"), pdf);
        assertThat(Slips.codes(pdf)).hasSize(12).doesNotHaveDuplicates();
        assertThat(Slips.text(pdf)).contains("Ҷӯраева Фарзона Саидовна", "Ғаффорова", "Омӯзгор", registry.code + "-S1");
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("tg");
            var fonts = new HashSet<Boolean>();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name).isEmbedded());
            }
            assertThat(fonts).containsExactly(true);
        }
    }

    @Test
    void keepsNoCodeAndReplacesTheOneBefore() {
        var registry = new Registry();
        var teacher = registry.registered();
        var first = Slips.code(registry.registrar(), registry.school);
        var second = Slips.code(registry.registrar(), registry.school);

        assertThat(second).isNotEqualTo(first);
        assertThat(database.texts(
                        "select (replaced_at is null)::text || ' ' || (verifier is null)::text from claim_code where teacher_id = ? order by issued_at",
                        teacher))
                .containsExactly("false true", "true false");
        assertThat(database.texts("select row_to_json(c)::text from claim_code c where teacher_id = ?", teacher))
                .noneMatch(row -> row.contains(first.replace(" ", "")) || row.contains(second.replace(" ", "")));
    }

    @Test
    void tellsWhoHasACodeAndWhoUsedIt() {
        var registry = new Registry();
        var number = Registry.number();
        Registry.register(registry.registrar(), registry.teacher(number)).statusCode(200);
        var code = Slips.code(registry.registrar(), registry.school);

        as(head(registry))
                .queryParam("school", registry.school)
                .get("/claim-codes")
                .then()
                .statusCode(200)
                .body("items.registryNumber", contains(number))
                .body("items[0].claimedAt", nullValue());
        ClaimResourceTest.claim(number, code).statusCode(201);
        as(head(registry))
                .queryParam("school", registry.school)
                .get("/claim-codes")
                .then()
                .body("items[0].claimedAt", org.hamcrest.Matchers.notNullValue());
        as(new Registry().registrar())
                .queryParam("school", registry.school)
                .get("/claim-codes")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(null).queryParam("school", registry.school)
                .get("/claim-codes")
                .then()
                .statusCode(401);
        as(head(registry)).get("/claim-codes").then().statusCode(400);
    }

    @Test
    void issuesForTheSchoolsOfTheCallerOnly() {
        var registry = new Registry();
        registry.registered();

        Slips.issue(null, registry.school).statusCode(401);
        Slips.issue(Tokens.with(Role.DISTRICT_OFFICER, registry.region).signed(), registry.school)
                .statusCode(403);
        Slips.issue(new Registry().registrar(), registry.school)
                .statusCode(403)
                .body("errors.pointer", contains("/schoolId"));
        Slips.issue(Tokens.with(Role.SCHOOL_HEAD, registry.otherSchool).signed(), registry.school)
                .statusCode(403);
    }

    @Test
    void namesTheFieldThatCannotBeRight() {
        var registry = new Registry();
        var teacher = registry.registered();

        Slips.issue(registry.registrar(), registry.district)
                .statusCode(422)
                .body("errors.pointer", contains("/schoolId"));
        Slips.issue(registry.registrar(), registry.school, teacher, UUID.randomUUID())
                .statusCode(422)
                .body("errors.pointer", contains("/teacherIds/1"));
        Slips.issue(registry.registrar(), registry.otherSchool, teacher)
                .statusCode(422)
                .body("errors.pointer", contains("/teacherIds/0"));
        Slips.issue(registry.registrar(), registry.otherSchool)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:nobody-waits"));
        as(registry.registrar()).body("{}").post("/claim-codes").then().statusCode(400);
    }

    private static String head(Registry registry) {
        return Tokens.with(Role.SCHOOL_HEAD, registry.school).signed();
    }
}
