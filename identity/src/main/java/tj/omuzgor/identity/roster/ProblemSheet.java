package tj.omuzgor.identity.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ImportRefusal;

/** The problems of an import as a CSV that a spreadsheet opens without running what it holds. */
final class ProblemSheet {
    private static final String RISKY = "=+-@\t\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ProblemSheet() {}

    /** With a byte order mark: without one, the most common spreadsheet takes Cyrillic for something else. */
    static String of(List<ImportRefusal> problems) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord("file", "line", "column", "value", "reason", "code");
        for (var problem : problems) {
            csv.writeRecord(
                    problem.file(),
                    problem.line() == 0 ? "" : Long.toString(problem.line()),
                    harmless(problem.column()),
                    harmless(problem.value()),
                    problem.reason(),
                    problem.code());
        }
        return flushed(csv, text);
    }

    private static String flushed(CsvWriter csv, StringWriter text) {
        try {
            csv.flush();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
