package tj.omuzgor.certification.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class VerificationTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Inject
    Arrivals arrivals;

    @Test
    void tellsAnyoneThatACertificateStandsAndWhatIsPrintedOnIt() throws IOException {
        Learner learner = arrived();
        String code = code(learner.issue());

        Document page = page(code, "tg");

        assertThat(page.selectXpath("//html").attr("lang")).isEqualTo("tg");
        assertThat(page.select("h1").text()).isEqualTo("Шаҳодатнома эътибор дорад");
        assertThat(page.select("dd").eachText())
                .contains(
                        "Раҳмонова Гулҷаҳон Ӯктамовна",
                        "Технологияҳои рақамӣ дар дарс",
                        "Маркази инноватсионии Кӯлоб",
                        "20.11.2026");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("Фосилавӣ 12 0,5000", "Рӯ ба рӯ 8 0,3333", "Амалия 4 0,1667", "Ҳамагӣ 24 1,0000");
        given().get(URI.create(page.select("footer a").attr("href")).getPath())
                .then()
                .statusCode(200);
        keep(page, "valid");
    }

    @Test
    void saysAtOnceThatACertificateWasRevoked() throws IOException {
        Learner learner = arrived();
        String id = learner.issue();
        String code = code(id);
        assertThat(page(code, "en").select("h1").text()).isEqualTo("This certificate is valid");

        learner.asIssuer().body(Map.of("reason", "x")).post("/certificates/" + id + "/revocation");

        Document page = page(code, "en");
        assertThat(page.select("h1").text()).isEqualTo("This certificate was revoked");
        assertThat(page.select("strong").text()).matches("[0-9]{2}\\.[0-9]{2}\\.20[0-9]{2}");
        given().accept("application/json")
                .get("/v/" + code)
                .then()
                .statusCode(200)
                .body("status", equalTo("revoked"))
                .body("revokedAt", notNullValue());
        keep(page, "revoked");
    }

    @Test
    void answersEveryMissAlike() throws IOException {
        Document wellFormed = missing("0000000000000");
        Document malformed = missing("abc");

        assertThat(wellFormed.select("h1").text()).isEqualTo("Чунин шаҳодатнома ёфт нашуд");
        assertThat(stable(wellFormed)).isEqualTo(stable(malformed));
        for (String code : List.of("0000000000000", "abc")) {
            given().accept("application/json")
                    .get("/v/" + code)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("No certificate has this code."));
        }
        keep(wellFormed, "unknown");
    }

    @Test
    void answersProgramsWithJson() {
        String code = code(arrived().issue());

        given().accept("application/json")
                .get("/v/" + code.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", equalTo("issued"))
                .body("name", equalTo("Раҳмонова Гулҷаҳон Ӯктамовна"))
                .body("academicMinutes", equalTo(1080))
                .body("credits", equalTo(1.0f))
                .body("credentialUrl", containsString("/credentials/"))
                .body("checkedAt", notNullValue());
    }

    @Test
    void speaksTheReadersLanguage() {
        String code = code(arrived().issue());

        assertThat(heading(code, "ru-RU,ru;q=0.9", null)).isEqualTo("Свидетельство действительно");
        assertThat(heading(code, "fr", null)).isEqualTo("Шаҳодатнома эътибор дорад");
        assertThat(heading(code, "ru", "en")).isEqualTo("This certificate is valid");
        assertThat(heading(code, "ru", "xx")).isEqualTo("Свидетельство действительно");
    }

    @Test
    void allowsNoScriptNoFrameAndNoIndex() {
        given().accept(BROWSER)
                .get("/v/" + code(arrived().issue()))
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", equalTo("no-store"));
    }

    private static String heading(String code, String accepted, @Nullable String lang) {
        var request = given().accept(BROWSER).header("Accept-Language", accepted);
        if (lang != null) {
            request.queryParam("lang", lang);
        }
        return Jsoup.parse(request.get("/v/" + code).asString()).select("h1").text();
    }

    private static Document page(String code, String language) {
        return Jsoup.parse(given().accept(BROWSER)
                .queryParam("lang", language)
                .get("/v/" + code)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    private static Document missing(String code) {
        return Jsoup.parse(given().accept(BROWSER)
                .get("/v/" + code)
                .then()
                .statusCode(404)
                .extract()
                .asString());
    }

    private static String stable(Document page) {
        page.select("time").remove();
        return page.outerHtml();
    }

    /** With {@code -Domuzgor.keep-pages=FOLDER} the pages can be looked at. */
    private static void keep(Document page, String name) throws IOException {
        String folder = System.getProperty("omuzgor.keep-pages");
        if (folder != null) {
            Files.writeString(Path.of(folder, name + ".html"), page.outerHtml());
        }
    }

    private Learner arrived() {
        Learner learner = Learner.some();
        learner.arriveAt(arrivals);
        return learner;
    }

    private String code(String certificate) {
        return arrivals.texts("select code from certificate where id = $1", UUID.fromString(certificate))
                .getFirst();
    }
}
