package tj.omuzgor.test.authorization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of {@code authorization.txt}, read from the class path. A line is {@code operation | who | here | country | elsewhere | what decides};
 * {@code who} lists roles, or is {@code signed in} or {@code anybody}. Whom no line of an operation names is refused: 401 without a token, 403
 * with one. An empty operation is the one of the line before; lines that begin with a number sign are comments.
 */
public final class Matrix {
    private static final String EVERY_SERVICE = "authorization-of-every-service.txt";
    private static final int CELLS = 6;

    private final List<Row> rows;

    /** One line. */
    record Row(String operation, Set<String> who, Map<Place, Answer> answers, String decides) {}

    private Matrix(List<List<String>> own) {
        var lines = new ArrayList<>(own);
        lines.addAll(TableFile.read(EVERY_SERVICE, CELLS));
        this.rows = lines.stream().map(Matrix::row).toList();
    }

    /** The service's own table, and what every service with a database has. */
    static Matrix ofService() {
        return new Matrix(TableFile.read(TableFile.AUTHORIZATION, CELLS));
    }

    /** The same of the service of another module. */
    public static Matrix ofModule(String module) {
        return new Matrix(TableFile.ofModule(module, CELLS));
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
        return operations.stream().map(Matrix::plain).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String operation) {
        return operation.split("\\?", 2)[0];
    }

    /** What a caller is to meet. */
    Answer expected(String operation, Who caller) {
        return row(operation, caller)
                .map(row -> row.answers().get(caller.place()))
                .orElse(caller.token() == null ? Answer.SIGN_IN : Answer.FORBIDDEN);
    }

    /** Whether an operation, in some way it is called, has a line for a caller. */
    public boolean names(String operation, Who caller) {
        return ways(operation).stream().anyMatch(way -> row(way, caller).isPresent());
    }

    /** Whether an operation, in some way it is called, does what it is for where a caller of that role asks from some place. */
    public boolean serves(String operation, Who caller) {
        return ways(operation).stream()
                .flatMap(way -> row(way, caller).stream())
                .anyMatch(row -> row.answers().containsValue(Answer.YES));
    }

    private Set<String> ways(String operation) {
        return operations().stream().filter(way -> plain(way).equals(operation)).collect(Collectors.toSet());
    }

    private Optional<Row> row(String operation, Who caller) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation) && caller.isAmong(row.who()))
                .findFirst();
    }

    private static Row row(List<String> cells) {
        var answers = new EnumMap<Place, Answer>(Place.class);
        answers.put(Place.HERE, Answer.of(cells.get(2)));
        answers.put(Place.COUNTRY, Answer.of(cells.get(3)));
        answers.put(Place.ELSEWHERE, Answer.of(cells.get(4)));
        return new Row(cells.getFirst(), Who.listed(cells.get(1)), answers, cells.get(5));
    }
}
