package tj.omuzgor.gateway.authorization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tj.omuzgor.test.authorization.TableFile;
import tj.omuzgor.test.authorization.Who;

/**
 * A line of the gateway's table.
 *
 * @param name of a query or a mutation, {@code Type.field}, or methods and a path such as {@code GET, HEAD /v/{code}}
 * @param who roles, or {@code signed in}, or {@code anybody}
 * @param asks the operations of services that answer
 */
record Line(Kind kind, String name, Set<String> who, String asks, String decides) {
    private static final List<Line> ALL =
            TableFile.read("authorization.txt", 4).stream().map(Line::of).toList();

    /** What a line speaks of. */
    enum Kind {
        QUERY,
        MUTATION,
        FIELD,
        REST;

        /** As the table writes it, before the name. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Line> all() {
        return ALL;
    }

    static List<Line> of(Kind... kinds) {
        return ALL.stream()
                .filter(line -> Arrays.asList(kinds).contains(line.kind()))
                .toList();
    }

    /** The names of all lines of a kind. */
    static Set<String> names(Kind kind) {
        return of(kind).stream().map(Line::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Line of(List<String> cells) {
        var words = cells.getFirst().split(" ", 2);
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(words[0]))
                .findFirst()
                .orElse(Kind.REST);
        var name = kind == Kind.REST ? cells.getFirst() : words[1];
        return new Line(kind, name, Who.listed(cells.get(1)), cells.get(2), cells.get(3));
    }

    /** A line of REST for every method it speaks of. */
    List<Line> ofEachMethod() {
        int path = name.lastIndexOf(' ');
        return Arrays.stream(name.substring(0, path).split(", ", -1))
                .map(method -> new Line(kind, method + name.substring(path), who, asks, decides))
                .toList();
    }

    /** What is asked of services; nothing where the gateway answers by itself, or with what it has already. */
    Set<ServiceOperation> operations() {
        return kind == Kind.REST
                ? ServiceOperation.listed(asks, name.substring(0, name.indexOf(' ')))
                : ServiceOperation.listed(asks, "");
    }

    /** What a caller is to meet: the words for who is let through, who has no token, and who has none of the roles. */
    String expected(Who caller, String through, String nobody, String forbidden) {
        if (caller.isAmong(who)) {
            return through;
        }
        return caller.token() == null ? nobody : forbidden;
    }

    @Override
    public String toString() {
        return kind == Kind.REST ? name : kind.word() + " " + name;
    }
}
