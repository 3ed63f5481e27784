package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.page.Cursor;

/**
 * Which teachers a list holds.
 *
 * @param schools those of some schools; null stands for everywhere
 * @param names whose names hold each of these parts, in either script
 * @param number whom the registry or somebody else numbers so; null asks for no number
 */
record TeacherSelection(
        @Nullable Set<UUID> schools,
        List<String> names,
        @Nullable String number) {

    /** More words tell no more teachers apart. */
    private static final int MOST_WORDS = 5;

    private static final UUID[] NOBODY = {};

    /** What stands in a search field: parts of a name, or a number, which has a digit. */
    static TeacherSelection of(Covered covered, @Nullable String search) {
        var schools = covered.everything() ? null : covered.places();
        var text = search == null ? "" : search.strip();
        if (text.chars().anyMatch(Character::isDigit)) {
            return new TeacherSelection(schools, List.of(), text);
        }
        var words = Arrays.stream(text.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new TeacherSelection(schools, words, null);
    }

    /** Each person once; she is found by the names and numbers of her old entries too. */
    Uni<RowSet<Row>> page(SqlConnection tx, LocalDate day, @Nullable Cursor after, int limit) {
        return formerly(tx).flatMap(formerly -> page(tx, day, formerly, after, limit));
    }

    /** Few counted as another one before, so that the page's own plan is spared of them where none is named so. */
    private Uni<UUID[]> formerly(SqlConnection tx) {
        if (names.isEmpty()) {
            return Uni.createFrom().item(NOBODY);
        }
        var parameters = Tuple.tuple();
        return tx.preparedQuery(TeacherSql.FORMERLY + named(parameters))
                .execute(parameters)
                .map(rows -> Rows.list(rows, row -> row.getUUID("person_id")).toArray(UUID[]::new));
    }

    private Uni<RowSet<Row>> page(SqlConnection tx, LocalDate day, UUID[] formerly, @Nullable Cursor after, int limit) {
        var page = statement(day, formerly, after, limit);
        return tx.preparedQuery(page.sql()).execute(page.parameters());
    }

    /** A statement with what is put in its places. */
    record Statement(String sql, Tuple parameters) {}

    Statement statement(LocalDate day, UUID[] formerly, @Nullable Cursor after, int limit) {
        var parameters = Tuple.tuple().addLocalDate(day);
        var conditions = new ArrayList<String>();
        conditions.add(TeacherSql.PERSON);
        if (after != null) {
            conditions.add(TeacherSql.after(parameters.size() + 1));
            parameters.addString(after.text(0)).addString(after.text(1)).addUUID(after.uuid(2));
        }
        if (schools != null) {
            parameters.addArrayOfUUID(schools.toArray(UUID[]::new));
            conditions.add(TeacherSql.atSchools(parameters.size()));
        }
        if (number != null) {
            parameters.addString(number);
            conditions.add(TeacherSql.numbered(parameters.size()));
        }
        if (!names.isEmpty()) {
            var named = named(parameters);
            conditions.add(
                    formerly.length == 0 ? named : "(" + named + " or t.id = any($" + (parameters.size() + 1) + "))");
        }
        if (formerly.length > 0) {
            parameters.addArrayOfUUID(formerly);
        }
        parameters.addInteger(limit);
        return new Statement(TeacherSql.page(String.join(" and ", conditions), parameters.size()), parameters);
    }

    private String named(Tuple parameters) {
        return names.stream()
                .map(name ->
                        TeacherSql.named(parameters.addString(pattern(name)).size()))
                .collect(Collectors.joining(" and "));
    }

    private static String pattern(String part) {
        var literal = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
