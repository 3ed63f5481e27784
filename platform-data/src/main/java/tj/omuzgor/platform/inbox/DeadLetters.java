package tj.omuzgor.platform.inbox;

import com.fasterxml.uuid.Generators;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.event.EventsConfig;
import tj.omuzgor.platform.event.Loop;

/** Events that could not be applied: kept with their reason while later ones go on, replayed on an administrator's word. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final long PAUSE_MS = 200;

    private final Pool pool;
    private final Inbox inbox;
    private final EventsConfig config;
    private final Clock clock;

    DeadLetters(Pool pool, Inbox inbox, EventsConfig config, Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    /** A dead letter as an administrator sees it, without its payload. */
    public record DeadLetter(UUID id, String topic, String subject, long revision, String reason, Instant failedAt) {}

    /** What became of a replay. */
    public enum Replay {
        /** Applied now, or overtaken by a later state of its subject. */
        APPLIED,
        /** It failed again and goes on waiting. */
        STILL_FAILING,
        /** No such letter waits. */
        UNKNOWN
    }

    void receiveAlone(Letter letter) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                Loop.join(inbox.receive(List.of(letter)));
                return;
            } catch (RuntimeException failure) {
                if (Failures.isTransient(failure)) {
                    throw failure;
                }
                if (attempt >= config.attempts()) {
                    Loop.join(bury(letter, Failures.reason(failure)));
                    LOG.errorf(
                            failure,
                            "Dead letter: %s %s revision %d",
                            letter.topic(),
                            letter.subject(),
                            letter.revision());
                    return;
                }
                Thread.sleep(PAUSE_MS * attempt);
            }
        }
    }

    /** Those that wait, oldest first. */
    public Uni<List<DeadLetter>> list(@Nullable UUID after, int limit) {
        return pool.preparedQuery(InboxSql.LIST_DEAD)
                .execute(Tuple.of(after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeadLetters::letterView)
                        .toList());
    }

    /** Applies a letter again. */
    public Uni<Replay> replay(UUID id) {
        return pool.withTransaction(tx -> tx.preparedQuery(InboxSql.FIND_DEAD)
                        .execute(Tuple.of(id))
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().item(Replay.UNKNOWN)
                                : replay(tx, rows.iterator().next())))
                .onFailure(failure -> !Failures.isTransient(failure))
                .recoverWithItem(failure -> {
                    LOG.warnf(failure, "Dead letter %s failed again", id);
                    return Replay.STILL_FAILING;
                });
    }

    private Uni<Replay> replay(SqlConnection tx, Row row) {
        return inbox.apply(tx, List.of(letter(row)))
                .chain(() -> tx.preparedQuery(InboxSql.MARK_REPLAYED).execute(Tuple.of(row.getUUID("id"), now())))
                .replaceWith(Replay.APPLIED);
    }

    private Uni<Void> bury(Letter letter, String reason) {
        Tuple parameters = Tuple.tuple()
                .addUUID(Generators.timeBasedEpochRandomGenerator().generate())
                .addString(letter.topic())
                .addInteger(letter.partition())
                .addLong(letter.offset())
                .addString(letter.subject())
                .addLong(letter.revision())
                .addOffsetDateTime(letter.occurredAt().atOffset(ZoneOffset.UTC))
                .addString(letter.payload())
                .addString(reason)
                .addOffsetDateTime(now());
        return pool.withTransaction(tx ->
                tx.preparedQuery(InboxSql.BURY).execute(parameters).chain(() -> inbox.advance(tx, List.of(letter))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Letter letter(Row row) {
        return new Letter(
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("kafka_offset"),
                row.getString("subject"),
                row.getLong("revision"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                null,
                row.getString("payload"));
    }

    private static DeadLetter letterView(Row row) {
        return new DeadLetter(
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("subject"),
                row.getLong("revision"),
                row.getString("reason"),
                row.getOffsetDateTime("failed_at").toInstant());
    }
}
