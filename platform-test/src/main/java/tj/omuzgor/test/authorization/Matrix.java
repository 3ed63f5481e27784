package tj.omuzgor.test.authorization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.identity.Role;

/**
 * A table of {@code authorization.txt}, read from the class path. A line is {@code operation | who | here | country | elsewhere | what decides};
 * {@code who} lists roles, or is {@code signed in} or {@code anybody}. Whom no line of an operation names is refused: 401 without a token, 403
 * with one. An empty operation is the one of the line before; lines that begin with a number sign are comments.
 */
final class Matrix {
    private static final String EVERY_SERVICE = "authorization-of-every-service.txt";
    private static final String SIGNED_IN = "signed in";
    private static final String ANYBODY = "anybody";

    private final List<Row> rows;

    /** One line. */
    record Row(String operation, Set<String> who, Map<Place, Answer> answers, String decides) {
        boolean names(Who caller) {
            return who.contains(caller.name())
                    || who.contains(ANYBODY)
                    || (who.contains(SIGNED_IN) && caller.token() != null);
        }
    }

    private Matrix(List<Row> rows) {
        this.rows = rows;
    }

    /** The service's own table, and what every service with a database has. */
    static Matrix ofService() {
        var rows = new ArrayList<>(read("authorization.txt"));
        rows.addAll(read(EVERY_SERVICE));
        return new Matrix(rows);
    }

    List<Row> rows() {
        return rows;
    }

    /** All of them; one that is called in several ways has the way behind a question mark. */
    Set<String> operations() {
        return rows.stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the ways they are called. */
    static Set<String> plain(Set<String> operations) {
        return operations.stream()
                .map(operation -> operation.split("\\?", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a caller is to meet. */
    Answer expected(String operation, Who caller) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation) && row.names(caller))
                .findFirst()
                .map(row -> row.answers().get(caller.place()))
                .orElse(caller.token() == null ? Answer.SIGN_IN : Answer.FORBIDDEN);
    }

    private static List<Row> read(String file) {
        var rows = new ArrayList<Row>();
        try (var text = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("There is no " + file + " on the class path of the tests");
            }
            var lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8)).lines();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rows.add(
                            row(line, rows.isEmpty() ? "" : rows.getLast().operation())));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
        return rows;
    }

    private static Row row(String line, String before) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 6) {
            throw new IllegalArgumentException("A line has six cells: " + line);
        }
        var operation = cells.getFirst().isEmpty() ? before : cells.getFirst();
        var answers = new EnumMap<Place, Answer>(Place.class);
        answers.put(Place.HERE, Answer.of(cells.get(2)));
        answers.put(Place.COUNTRY, Answer.of(cells.get(3)));
        answers.put(Place.ELSEWHERE, Answer.of(cells.get(4)));
        return new Row(operation, who(cells.get(1)), answers, cells.get(5));
    }

    private static Set<String> who(String cell) {
        var known = Arrays.stream(Role.values()).map(Who::nameOf).collect(Collectors.toCollection(HashSet::new));
        known.addAll(List.of(SIGNED_IN, ANYBODY));
        var who = new TreeSet<>(Arrays.asList(cell.split(" *, *")));
        if (!known.containsAll(who)) {
            throw new IllegalArgumentException("Nobody is called so: " + cell);
        }
        return who;
    }
}
