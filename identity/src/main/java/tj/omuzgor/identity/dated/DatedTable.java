package tj.omuzgor.identity.dated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.dated.Changes.End;
import tj.omuzgor.identity.row.Rows;

/**
 * A table of periods, read and written for many owners at once.
 *
 * @param <T> the value
 */
public final class DatedTable<T> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Columns<T> columns;
    private final String history;
    private final String withdraw;
    private final String end;
    private final String open;

    /** Describes a table; its own columns come beside id, owner, from_day, to_day, recorded_at and withdrawn_at. */
    public DatedTable(String table, String owner, Columns<T> columns) {
        var own = String.join(", ", columns.types().keySet());
        var typed = new ArrayList<String>();
        columns.types().forEach((name, type) -> typed.add(name + ' ' + type));
        this.columns = columns;
        this.history = """
                select id, %s as owner, %s, from_day, to_day, recorded_at, withdrawn_at from %s
                where %s = any($1) order by from_day nulls first, recorded_at, id
                """.formatted(owner, own, table, owner);
        this.withdraw = "update %s set withdrawn_at = $2 where id = any($1)".formatted(table);
        this.end = """
                update %s p set to_day = e.to_day from unnest($1::bigint[], $2::date[]) as e (id, to_day) where p.id = e.id
                """.formatted(table);
        this.open = """
                insert into %s (%s, %s, from_day, to_day, recorded_at)
                select owner, %s, from_day, to_day, $2
                from jsonb_to_recordset($1::text::jsonb) as t (owner uuid, %s, from_day date, to_day date)
                """.formatted(table, owner, own, own, String.join(", ", typed));
    }

    /**
     * How a value lies in columns.
     *
     * @param types the type of every column, in order
     * @param read the value of a row
     * @param write the columns of a value as JSON
     */
    public record Columns<T>(
            Map<String, String> types,
            Function<Row, T> read,
            Function<T, Map<String, ? extends @Nullable Object>> write) {

        /** A value in one column. */
        public static <T> Columns<T> one(String name, String type, Function<Row, T> read, Function<T, Object> write) {
            return new Columns<>(Map.of(name, type), read, value -> Map.of(name, write.apply(value)));
        }
    }

    /** A row of the history. */
    public record Entry<T>(
            long id,
            Period<T> period,
            Instant recordedAt,
            @Nullable Instant withdrawnAt) {

        /** The first day of a period that always has one. */
        public LocalDate begin() {
            return Objects.requireNonNull(period.from());
        }
    }

    /** All rows ever of the owners, each in the order of their start. */
    public Uni<Map<UUID, List<Entry<T>>>> history(SqlClient client, Collection<UUID> owners) {
        return client.preparedQuery(history)
                .execute(Tuple.tuple().addArrayOfUUID(owners.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, List<Entry<T>>> entries = new HashMap<>();
                    rows.forEach(row -> entries.computeIfAbsent(row.getUUID("owner"), id -> new ArrayList<>())
                            .add(entry(row)));
                    return entries;
                });
    }

    /** The rows of a history that were not withdrawn. */
    public static <T> List<Standing<T>> standing(@Nullable List<Entry<T>> history) {
        return history == null
                ? List.of()
                : history.stream()
                        .filter(entry -> entry.withdrawnAt() == null)
                        .map(entry -> new Standing<>(entry.id(), entry.period()))
                        .toList();
    }

    /** Applies the changes of every owner, the ends first, so that what is opened finds its place. */
    public Uni<Void> apply(SqlConnection tx, Map<UUID, Changes<T>> changes, Instant now) {
        var withdrawn = changes.values().stream()
                .flatMap(change -> change.withdrawn().stream())
                .toArray(Long[]::new);
        var ends = changes.values().stream()
                .flatMap(change -> change.ends().stream())
                .toList();
        return run(tx, withdraw, Tuple.of(withdrawn, Rows.parameter(now)), withdrawn.length > 0)
                .chain(() -> run(tx, end, ends(ends), !ends.isEmpty()))
                .chain(() -> {
                    var opened = opened(changes);
                    return run(tx, open, Tuple.of(written(opened), Rows.parameter(now)), !opened.isEmpty());
                });
    }

    private static Uni<Void> run(SqlConnection tx, String sql, Tuple parameters, boolean needed) {
        return needed
                ? tx.preparedQuery(sql).execute(parameters).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Tuple ends(List<End> ends) {
        return Tuple.of(
                ends.stream().map(End::id).toArray(Long[]::new),
                ends.stream().map(End::to).toArray(LocalDate[]::new));
    }

    private List<Map<String, @Nullable Object>> opened(Map<UUID, Changes<T>> changes) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        changes.forEach((owner, change) -> change.opened().forEach(period -> {
            Map<String, @Nullable Object> row =
                    new LinkedHashMap<>(columns.write().apply(period.value()));
            row.put("owner", owner);
            row.put("from_day", text(period.from()));
            row.put("to_day", text(period.to()));
            rows.add(row);
        }));
        return rows;
    }

    private Entry<T> entry(Row row) {
        var period = new Period<>(columns.read().apply(row), row.getLocalDate("from_day"), row.getLocalDate("to_day"));
        return new Entry<>(
                row.getLong("id"), period, Rows.instant(row, "recorded_at"), Rows.instantOrNull(row, "withdrawn_at"));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String written(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Periods are not writable as JSON", impossible);
        }
    }
}
