package tj.omuzgor.gateway.authorization;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.authorization.Line.Kind;
import tj.omuzgor.test.authorization.MatrixDocument;

/** docs/authorization.md holds the table as it is. */
final class DocumentTest {

    @Test
    void holdsQueriesAndMutations() {
        MatrixDocument.assertPrinted(
                "gateway queries and mutations",
                table(
                        "Operation | Kind | Who may call | Asks | What that service decides again",
                        Line.of(Kind.QUERY, Kind.MUTATION),
                        line -> " " + line.kind().word() + " |"));
    }

    @Test
    void holdsFields() {
        MatrixDocument.assertPrinted(
                "gateway fields",
                table("Field | Who gets there | Asks | What the caller sees", Line.of(Kind.FIELD), _ -> ""));
    }

    @Test
    void holdsPaths() {
        MatrixDocument.assertPrinted(
                "gateway paths", table("Operation | Who | Asks | What decides", Line.of(Kind.REST), _ -> ""));
    }

    private static String table(String heads, List<Line> lines, Function<Line, String> kind) {
        var rule = "| --- ".repeat(heads.split("\\|", -1).length) + "|\n";
        return lines.stream()
                .map(line -> "| `%s` |%s %s | %s | %s |\n"
                        .formatted(
                                line.name(),
                                kind.apply(line),
                                String.join(", ", line.who()),
                                asks(line),
                                line.decides()))
                .collect(Collectors.joining("", "\n| " + heads + " |\n" + rule, "\n"));
    }

    /** The operation as code, whose service stands before it. */
    private static String asks(Line line) {
        var parts = line.asks().split(": ", 2);
        return parts.length == 1 ? parts[0] : parts[0] + ": `" + parts[1] + "`";
    }
}
