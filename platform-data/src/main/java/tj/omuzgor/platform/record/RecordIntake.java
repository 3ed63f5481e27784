package tj.omuzgor.platform.record;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tj.omuzgor.contracts.sync.RecordResult;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.feed.ChangeFeed;

/** Takes a batch in: stores what is new once, in one transaction with all that follows from it, then answers with the changes. */
@ApplicationScoped
public class RecordIntake {

    private static final int RETRIES = 3;

    private final Pool pool;
    private final RecordStore store;
    private final Records records;
    private final ChangeFeed feed;
    private final Instance<RecordRules> rules;
    private final RecordConfig config;

    RecordIntake(
            Pool pool,
            RecordStore store,
            Records records,
            ChangeFeed feed,
            Instance<RecordRules> rules,
            RecordConfig config) {
        this.pool = pool;
        this.store = store;
        this.records = records;
        this.feed = feed;
        this.rules = rules;
        this.config = config;
    }

    /** Takes a batch of one owner in. */
    Uni<ServiceSyncAnswer> take(UUID owner, Batch batch, Results results) {
        Uni<List<RecordResult>> taken = batch.records().isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.withTransaction(tx -> store(tx, owner, batch, results))
                        .onFailure(RecordIntake::lostARace)
                        .retry()
                        .atMost(RETRIES);
        return taken.chain(answers -> feed.read(owner, batch.cursor(), batch.limit())
                .map(page -> new ServiceSyncAnswer(answers, page.changes(), page.cursor(), page.more(), page.reset())));
    }

    /** Two owners whose records concern each other may lock each other out; PostgreSQL ends one of the transactions. */
    private static boolean lostARace(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith("40");
    }

    private Uni<List<RecordResult>> store(SqlConnection tx, UUID owner, Batch batch, Results results) {
        List<ReadRecord> read = IntStream.range(0, batch.records().size())
                .mapToObj(i -> RecordReader.read(
                        batch.indexes().get(i), batch.records().get(i)))
                .toList();
        List<UUID> ids = read.stream()
                .filter(IncomingRecord.class::isInstance)
                .map(record -> ((IncomingRecord) record).id())
                .distinct()
                .toList();
        return Aliases.lock(tx, List.of(owner))
                .chain(person -> store.known(tx, owner, person, ids)
                        .map(known -> sorted(read, known, batch))
                        .call(sorted -> store.reject(tx, owner, batch, sorted.rejects()))
                        .call(sorted -> store.keep(tx, owner, batch, sorted.keeps()))
                        .chain(sorted -> judge(tx, owner, sorted.fresh(owner))
                                .chain(judged -> judged
                                        ? store.known(tx, owner, person, ids)
                                        : Uni.createFrom().item(sorted.standing()))
                                .map(standing -> results.of(sorted, standing))));
    }

    private Sorting sorted(List<ReadRecord> read, Map<UUID, RecordStore.Known> known, Batch batch) {
        Sorting sorting = new Sorting(rules.isResolvable() ? rules.get() : null, config, batch, known);
        read.forEach(sorting::add);
        return sorting;
    }

    /** Answers whether any record may stand otherwise than it was kept. */
    private Uni<Boolean> judge(SqlConnection tx, UUID owner, List<StoredRecord> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().item(false)
                : rules.get()
                        .take(tx, owner, fresh)
                        .chain(judgments -> records.judge(tx, judgments).replaceWith(!judgments.isEmpty()));
    }
}
