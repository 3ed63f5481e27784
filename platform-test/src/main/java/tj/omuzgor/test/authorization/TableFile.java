package tj.omuzgor.test.authorization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a table that people write: cells between bars, comments behind a number sign at the beginning of a line. A line whose first cell is
 * empty has that of the line before.
 */
public final class TableFile {
    /** The table of a module, among the resources of its tests. */
    static final String AUTHORIZATION = "authorization.txt";

    private TableFile() {}

    /** The lines of a file on the class path, each of so many cells. */
    public static List<List<String>> read(String file, int cells) {
        try (var text = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("There is no " + file + " on the class path of the tests");
            }
            return lines(text, cells);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    /** The same of another module of the project, seen from a module. */
    static List<List<String>> ofModule(String module, int cells) {
        var file = Path.of("..", module, "src/test/resources", AUTHORIZATION);
        try (var text = Files.newInputStream(file)) {
            return lines(text, cells);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    private static List<List<String>> lines(InputStream text, int cells) {
        var rows = new ArrayList<List<String>>();
        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> rows.add(
                        row(line, cells, rows.isEmpty() ? "" : rows.getLast().getFirst())));
        return rows;
    }

    private static List<String> row(String line, int cells, String before) {
        var row = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        if (row.size() != cells) {
            throw new IllegalArgumentException("A line has " + cells + " cells: " + line);
        }
        if (row.getFirst().isEmpty()) {
            row.set(0, before);
        }
        return row;
    }
}
