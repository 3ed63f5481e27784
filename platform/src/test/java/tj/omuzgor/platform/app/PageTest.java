package tj.omuzgor.platform.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithTokens
class PageTest {

    @Test
    void linksToTheNextPageUntilTheLast() {
        var seen = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var query = "?first=50&sort=a";
        while (!query.isEmpty()) {
            var answer = given().urlEncodingEnabled(false)
                    .get(URI.create("/errors/list" + query).toString());
            List<String> items = answer.jsonPath().getList("items");
            seen.addAll(items);
            sizes.add(items.size());
            var link = answer.header("Link");
            assertThat(link == null).isEqualTo(answer.jsonPath().get("nextCursor") == null);
            query = link == null ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(sizes).containsExactly(50, 50, 20);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(120)
                .startsWith("row 0")
                .endsWith("row 119");
    }

    @Test
    void refusesASizeOutOfRange() {
        for (var first : List.of("0", "501", "many", "-1")) {
            Refusal.of(given().get("/errors/list?first=" + first), 400, "invalid-request")
                    .pointers("#query/first");
        }
    }

    @Test
    void refusesACursorOfItsOwnMaking() {
        for (var cursor : List.of("!", "YWJj", "x".repeat(3000))) {
            Refusal.of(given().get("/errors/list?after=" + cursor), 400, "invalid-cursor")
                    .pointers("#query/after");
        }
    }

    @Test
    void choosesATextByTheCallersLanguage() {
        assertThat(title("ru")).isEqualTo("Урок");
        assertThat(title("en, ru;q=0.1")).isEqualTo("Урок");
        assertThat(title("en")).isEqualTo("Дарс");
    }

    private static String title(String language) {
        return Refusal.in(language).get("/errors/title").jsonPath().getString("title");
    }
}
