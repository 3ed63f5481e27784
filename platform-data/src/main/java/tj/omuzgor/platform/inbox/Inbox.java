package tj.omuzgor.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Applies letters exactly once: of each subject the newest revision, and the offsets, in one transaction. */
@ApplicationScoped
public class Inbox {

    private final Pool pool;
    private final Handlers handlers;

    Inbox(Pool pool, Handlers handlers) {
        this.pool = pool;
        this.handlers = handlers;
    }

    /** Where this service goes on reading, by partition; absent where it never read. */
    Uni<Map<TopicPartition, Long>> offsets() {
        return pool.query(InboxSql.OFFSETS).execute().map(rows -> {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            for (Row row : rows) {
                offsets.put(
                        new TopicPartition(row.getString("topic"), row.getInteger("partition")),
                        row.getLong("next_offset"));
            }
            return offsets;
        });
    }

    /** Applies the letters and moves the offsets past them, or does neither. */
    Uni<Void> receive(List<Letter> letters) {
        return pool.withTransaction(tx -> apply(tx, letters).chain(() -> advance(tx, letters)));
    }

    /** Applies the letters without touching the offsets. */
    Uni<Void> apply(SqlConnection transaction, List<Letter> letters) {
        Collection<Letter> newest = newest(letters);
        return trace(transaction, letters)
                .chain(() -> news(transaction, newest))
                .chain(news -> {
                    List<Letter> fresh = newest.stream()
                            .filter(letter -> news.contains(key(letter.topic(), letter.subject())))
                            .toList();
                    return forgetDead(transaction, fresh).chain(() -> handlers.apply(transaction, fresh));
                });
    }

    /** News take along what could not be applied before: nobody may bring it back, and what was withdrawn since is not to be kept. */
    private static Uni<Void> forgetDead(SqlConnection transaction, List<Letter> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(InboxSql.FORGET_DEAD)
                        .execute(Tuple.of(
                                fresh.stream().map(Letter::topic).toArray(String[]::new),
                                fresh.stream().map(Letter::subject).toArray(String[]::new),
                                fresh.stream().map(Letter::revision).toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    Uni<Void> advance(SqlConnection transaction, List<Letter> letters) {
        Map<TopicPartition, Long> next = new LinkedHashMap<>();
        letters.forEach(letter ->
                next.merge(new TopicPartition(letter.topic(), letter.partition()), letter.offset() + 1, Math::max));
        Tuple parameters = Tuple.of(
                next.keySet().stream().map(TopicPartition::topic).toArray(String[]::new),
                next.keySet().stream().map(TopicPartition::partition).toArray(Integer[]::new),
                next.values().toArray(Long[]::new));
        return transaction.preparedQuery(InboxSql.ADVANCE).execute(parameters).replaceWithVoid();
    }

    private static Collection<Letter> newest(List<Letter> letters) {
        Map<String, Letter> newest = new LinkedHashMap<>();
        for (Letter letter : letters) {
            newest.merge(
                    key(letter.topic(), letter.subject()),
                    letter,
                    (known, next) -> next.revision() >= known.revision() ? next : known);
        }
        return newest.values();
    }

    private static Uni<Set<String>> news(SqlConnection transaction, Collection<Letter> letters) {
        Tuple parameters = Tuple.of(
                letters.stream().map(Letter::topic).toArray(String[]::new),
                letters.stream().map(Letter::subject).toArray(String[]::new),
                letters.stream().map(Letter::revision).toArray(Long[]::new));
        return transaction.preparedQuery(InboxSql.NEWS).execute(parameters).map(rows -> {
            Set<String> fresh = new HashSet<>();
            rows.forEach(row -> fresh.add(key(row.getString("topic"), row.getString("subject"))));
            return fresh;
        });
    }

    /** What follows from letters of one trace belongs to it; a batch of several has none, rather than a wrong one. */
    private static Uni<Void> trace(SqlConnection transaction, List<Letter> letters) {
        String trace = letters.getFirst().traceParent();
        return trace == null || letters.stream().anyMatch(letter -> !trace.equals(letter.traceParent()))
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(InboxSql.TRACE)
                        .execute(Tuple.of(trace))
                        .replaceWithVoid();
    }

    private static String key(String topic, String subject) {
        return topic + ' ' + subject;
    }
}
