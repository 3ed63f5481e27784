package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.identity.dated.Period;
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

    private static final String ALL_STANDING = """
            select id, school_id, is_primary, from_day, to_day from posting where teacher_id = $1 and withdrawn_at is null
            """;

    private static final String WITHDRAW = "update posting set withdrawn_at = $2 where id = any($1)";

    private static final String END = """
            update posting p set to_day = e.to_day from unnest($1::uuid[], $2::date[]) as e (id, to_day) where p.id = e.id
            """;

    private static final String OPEN = """
            insert into posting (id, teacher_id, school_id, is_primary, from_day, to_day, recorded_at)
            select id, teacher_id, school_id, is_primary, from_day, to_day, $7
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[], $5::date[], $6::date[])
              as o (id, teacher_id, school_id, is_primary, from_day, to_day)
            """;

    private static final String HISTORY = """
            select teacher_id, school_id, is_primary, from_day, to_day, recorded_at, withdrawn_at from posting
            where teacher_id = any($1) order by from_day, recorded_at, id
            """;

    /** What a posting is, whenever. */
    record Post(UUID school, boolean primary) {}

    /** Where a teacher is to be posted, and from which day on. */
    record Wanted(UUID school, LocalDate from) {}

    /** A posting that is to be stored. */
    record Opening(UUID teacher, Period<Post> period) {}

    /** A stored posting that was not withdrawn. */
    record StandingPost(UUID id, Period<Post> period) {
        LocalDate begin() {
            return Objects.requireNonNull(period.from());
        }
    }

    /** The standing postings of one teacher, primary or not. */
    Uni<List<StandingPost>> standing(SqlConnection tx, UUID teacher) {
        return tx.preparedQuery(ALL_STANDING)
                .execute(Tuple.of(teacher))
                .map(rows -> Rows.list(
                        rows,
                        row -> new StandingPost(
                                row.getUUID("id"),
                                new Period<>(
                                        new Post(row.getUUID("school_id"), row.getBoolean("is_primary")),
                                        row.getLocalDate("from_day"),
                                        row.getLocalDate("to_day")))));
    }

    /** Posts each teacher where she is wanted; answers those for whom that changed anything. */
    Uni<Set<UUID>> post(SqlConnection tx, Map<UUID, Wanted> wanted, Instant now) {
        return tx.preparedQuery(STANDING).execute(ids(wanted.keySet())).flatMap(rows -> {
            Map<UUID, List<Span>> standing = new HashMap<>();
            rows.forEach(row -> standing.computeIfAbsent(row.getUUID("teacher_id"), id -> new ArrayList<>())
                    .add(span(row)));
            Map<UUID, Changes> changes = new HashMap<>();
            wanted.forEach((teacher, posting) -> {
                var change = PostingTimeline.register(
                        standing.getOrDefault(teacher, List.of()), posting.school(), posting.from());
                if (!change.isEmpty()) {
                    changes.put(teacher, change);
                }
            });
            return apply(
                            tx,
                            changes.values().stream()
                                    .flatMap(change -> change.withdrawn().stream())
                                    .toList(),
                            changes.values().stream()
                                    .flatMap(change -> change.ends().stream())
                                    .toList(),
                            openings(wanted, changes),
                            now)
                    .replaceWith(Set.copyOf(changes.keySet()));
        });
    }

    /** Withdraws, then ends, then opens, so that what is opened finds its place. */
    Uni<Void> apply(SqlConnection tx, List<UUID> withdrawn, List<Span> ends, List<Opening> openings, Instant now) {
        return withdraw(tx, withdrawn, now).chain(() -> end(tx, ends)).chain(() -> open(tx, openings, now));
    }

    /** All postings ever, in the order of their start. */
    Uni<Map<UUID, List<Posting>>> history(SqlClient client, Collection<UUID> teachers) {
        return client.preparedQuery(HISTORY).execute(ids(teachers)).map(rows -> {
            Map<UUID, List<Posting>> history = new HashMap<>();
            rows.forEach(row -> history.computeIfAbsent(row.getUUID("teacher_id"), id -> new ArrayList<>())
                    .add(posting(row)));
            return history;
        });
    }

    private static List<Opening> openings(Map<UUID, Wanted> wanted, Map<UUID, Changes> changes) {
        return wanted.entrySet().stream()
                .filter(entry -> opens(changes.get(entry.getKey())))
                .map(entry -> new Opening(
                        entry.getKey(),
                        new Period<>(
                                new Post(entry.getValue().school(), true),
                                entry.getValue().from(),
                                null)))
                .toList();
    }

    private static Uni<Void> withdraw(SqlConnection tx, List<UUID> withdrawn, Instant now) {
        return withdrawn.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(WITHDRAW)
                        .execute(Tuple.of(withdrawn.toArray(UUID[]::new), Rows.parameter(now)))
                        .replaceWithVoid();
    }

    private static Uni<Void> end(SqlConnection tx, List<Span> ends) {
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(END)
                        .execute(Tuple.of(
                                ends.stream().map(Span::id).toArray(UUID[]::new),
                                ends.stream().map(Span::to).toArray(LocalDate[]::new)))
                        .replaceWithVoid();
    }

    private static Uni<Void> open(SqlConnection tx, List<Opening> openings, Instant now) {
        if (openings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var periods = openings.stream().map(Opening::period).toList();
        var posts = periods.stream().map(Period::value).toList();
        var parameters = Tuple.tuple()
                .addArrayOfUUID(openings.stream().map(opening -> Ids.next()).toArray(UUID[]::new))
                .addArrayOfUUID(openings.stream().map(Opening::teacher).toArray(UUID[]::new))
                .addArrayOfUUID(posts.stream().map(Post::school).toArray(UUID[]::new))
                .addArrayOfBoolean(posts.stream().map(Post::primary).toArray(Boolean[]::new))
                .addArrayOfLocalDate(periods.stream().map(Period::from).toArray(LocalDate[]::new))
                .addArrayOfLocalDate(periods.stream().map(Period::to).toArray(LocalDate[]::new))
                .addOffsetDateTime(Rows.parameter(now));
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
