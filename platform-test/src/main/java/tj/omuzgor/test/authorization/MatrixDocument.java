package tj.omuzgor.test.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tj.omuzgor.test.ProjectDocs;

/** The tables as a part of the documents, each between marks of its own. */
public final class MatrixDocument {
    private static final String FILE = "authorization.md";

    private MatrixDocument() {}

    /** Asserts that the document holds the table as it is. */
    static void assertPrinted(String service, Matrix matrix) {
        assertPrinted(service, printed(matrix));
    }

    /** Asserts that the document holds a table between the marks of that name; {@code -Domuzgor.update-docs=true} puts it there. */
    public static void assertPrinted(String name, String table) {
        var begin = "<!-- table of " + name + ": generated from its tests -->\n";
        var end = "<!-- end of " + name + " -->";
        var kept = ProjectDocs.read(FILE);
        assertThat(kept).as("docs/" + FILE).contains(begin, end);
        var present = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(kept)
                .replaceFirst(Matcher.quoteReplacement(begin + table + end));
        assertThat(ProjectDocs.compared(FILE, present))
                .as("docs/" + FILE + "; rewrite it with -Domuzgor.update-docs=true")
                .isEqualTo(present);
    }

    private static String printed(Matrix matrix) {
        return matrix.rows().stream()
                .map(row -> "| `%s` | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                row.operation(),
                                String.join(", ", row.who()),
                                row.answers().get(Place.HERE),
                                row.answers().get(Place.COUNTRY),
                                row.answers().get(Place.ELSEWHERE),
                                row.decides()))
                .collect(Collectors.joining(
                        "",
                        "\n| Operation | Who | Here | Country | Elsewhere | What decides |\n| --- | --- | --- | --- | --- | --- |\n",
                        "\n"));
    }
}
