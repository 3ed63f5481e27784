package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.identity.teacher.PostingTimeline.Changes;
import tj.omuzgor.identity.teacher.PostingTimeline.Span;
import tj.omuzgor.platform.id.Ids;

/** Keeps the postings of teachers whose rows the transaction has locked. */
@ApplicationScoped
class Postings {

    private static final String STANDING = """
            select id, teacher_id, school_id, from_day, to_day from posting
            where teacher_id = any($1) and is_primary and withdrawn_at is null order by from_day
            """;

    private static final String WITHDRAW = "update posting set withdrawn_at = $2 where id = any($1)";

    private static final String END = """
            update posting p set to_day = e.to_day from unnest($1::uuid[], $2::date[]) as e (id, to_day) where p.id = e.id
            """;

    private static final String OPEN = """
            insert into posting (id, teacher_id, school_id, is_primary, from_day, recorded_at)
            select id, teacher_id, school_id, true, from_day, $5
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[]) as o (id, teacher_id, school_id, from_day)
            """;

    private static final String HISTORY = """
            select teacher_id, school_id, is_primary, from_day, to_day, recorded_at, withdrawn_at from posting
            where teacher_id = any($1) order by from_day, recorded_at, id
            """;

    /** Where a teacher is to be posted, and from which day on. */
    record Wanted(UUID school, LocalDate from) {}

    /** Posts each teacher where she is wanted. */
    Uni<Void> post(SqlConnection tx, Map<UUID, Wanted> wanted, Instant now) {
        return tx.preparedQuery(STANDING).execute(ids(wanted.keySet())).flatMap(rows -> {
            Map<UUID, List<Span>> standing = new HashMap<>();
            rows.forEach(row -> standing.computeIfAbsent(row.getUUID("teacher_id"), id -> new ArrayList<>())
                    .add(span(row)));
            Map<UUID, Changes> changes = new HashMap<>();
            wanted.forEach((teacher, posting) -> changes.put(
                    teacher,
                    PostingTimeline.register(
                            standing.getOrDefault(teacher, List.of()), posting.school(), posting.from())));
            return withdraw(tx, changes.values(), now)
                    .chain(() -> end(tx, changes.values()))
                    .chain(() -> open(tx, wanted, changes, now));
        });
    }

    /** All postings ever, in the order of their start. */
    Uni<Map<UUID, List<Posting>>> history(SqlConnection tx, Collection<UUID> teachers) {
        return tx.preparedQuery(HISTORY).execute(ids(teachers)).map(rows -> {
            Map<UUID, List<Posting>> history = new HashMap<>();
            rows.forEach(row -> history.computeIfAbsent(row.getUUID("teacher_id"), id -> new ArrayList<>())
                    .add(posting(row)));
            return history;
        });
    }

    private static Uni<Void> withdraw(SqlConnection tx, Collection<Changes> changes, Instant now) {
        var withdrawn =
                changes.stream().flatMap(change -> change.withdrawn().stream()).toArray(UUID[]::new);
        return withdrawn.length == 0
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(WITHDRAW)
                        .execute(Tuple.of(withdrawn, Rows.parameter(now)))
                        .replaceWithVoid();
    }

    private static Uni<Void> end(SqlConnection tx, Collection<Changes> changes) {
        var ends = changes.stream().flatMap(change -> change.ends().stream()).toList();
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(END)
                        .execute(Tuple.of(
                                ends.stream().map(Span::id).toArray(UUID[]::new),
                                ends.stream().map(Span::to).toArray(LocalDate[]::new)))
                        .replaceWithVoid();
    }

    private static Uni<Void> open(SqlConnection tx, Map<UUID, Wanted> wanted, Map<UUID, Changes> changes, Instant now) {
        var opened = wanted.entrySet().stream()
                .filter(entry -> opens(changes.get(entry.getKey())))
                .toList();
        if (opened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var parameters = Tuple.of(
                opened.stream().map(entry -> Ids.next()).toArray(UUID[]::new),
                opened.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                opened.stream().map(entry -> entry.getValue().school()).toArray(UUID[]::new),
                opened.stream().map(entry -> entry.getValue().from()).toArray(LocalDate[]::new),
                Rows.parameter(now));
        return tx.preparedQuery(OPEN).execute(parameters).replaceWithVoid();
    }

    private static boolean opens(@Nullable Changes changes) {
        return changes != null && changes.opens();
    }

    private static Tuple ids(Collection<UUID> teachers) {
        return Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new));
    }

    private static Span span(Row row) {
        return new Span(
                row.getUUID("id"), row.getUUID("school_id"), row.getLocalDate("from_day"), row.getLocalDate("to_day"));
    }

    private static Posting posting(Row row) {
        return new Posting(
                row.getUUID("school_id"),
                row.getBoolean("is_primary"),
                row.getLocalDate("from_day"),
                row.getLocalDate("to_day"),
                Rows.instant(row, "recorded_at"),
                Rows.instantOrNull(row, "withdrawn_at"));
    }
}
