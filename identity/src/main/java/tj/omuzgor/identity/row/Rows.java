package tj.omuzgor.identity.row;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/** From rows to records and back. */
public final class Rows {

    private Rows() {}

    /** The rows in their order. */
    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    /** The only row, or null. */
    public static <T> @Nullable T first(RowSet<Row> rows, Function<Row, T> read) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? read.apply(iterator.next()) : null;
    }

    /** A text by language. */
    public static LocalizedText text(Row row, String column) {
        return new LocalizedText(row.getJsonObject(column).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
    }

    /** A constant stored by its published name, kebab-case. */
    public static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
        return constant(row.getString(column), type);
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The same where the column may be empty. */
    public static <E extends Enum<E>> @Nullable E constantOrNull(Row row, String column, Class<E> type) {
        return row.getString(column) == null ? null : constant(row, column, type);
    }

    /** Constants of an array column. */
    public static <E extends Enum<E>> List<E> constants(Row row, String column, Class<E> type) {
        return Arrays.stream(row.getArrayOfStrings(column))
                .map(name -> constant(name, type))
                .toList();
    }

    /** The published name of a constant, kebab-case. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same, or null. */
    public static @Nullable String nameOrNull(@Nullable Enum<?> constant) {
        return constant == null ? null : name(constant);
    }

    /** An instant. */
    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    /** An instant, or null. */
    public static @Nullable Instant instantOrNull(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    /** An instant as a parameter. */
    public static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An instant as a parameter, or null. */
    public static @Nullable OffsetDateTime parameterOrNull(@Nullable Instant instant) {
        return instant == null ? null : parameter(instant);
    }
}
