package tj.omuzgor.test;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a service hands out of a person when she asks for it herself.
 *
 * @param text as it was sent, a row a line
 */
public record PersonalExport(String text) {

    /** What the bearer of a token gets. */
    public static PersonalExport of(String token) {
        return new PersonalExport(given().auth()
                .oauth2(token)
                .get("/personal-data")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The names of the sections with rows, in their order. */
    public Set<String> sections() {
        return rows().stream()
                .map(row -> row.getString("section"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A member of every row of a section, such as {@code postings[0].schoolId}; null where a row has none. */
    public List<@Nullable String> texts(String section, String member) {
        return rows().stream()
                .filter(row -> section.equals(row.getString("section")))
                .<@Nullable String>map(row -> row.getString("data." + member))
                .toList();
    }

    private List<JsonPath> rows() {
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(JsonPath::from)
                .toList();
    }
}
