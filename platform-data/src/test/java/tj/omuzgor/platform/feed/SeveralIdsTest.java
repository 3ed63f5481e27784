package tj.omuzgor.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ServiceTest;

/** How the entries of several ids are read as one feed. */
@ServiceTest
class SeveralIdsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    ChangeFeed feed;

    @Inject
    Pool pool;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private Writers writers;

    @BeforeEach
    void begin() {
        writers = new Writers(feed, pool);
    }

    @Test
    void isReadPageByPageInTheOrderOfAllIds() {
        List<UUID> ids = List.of(one, other, third);
        for (int n = 0; n < 11; n++) {
            writers.put(ids.get(n % 3), "s" + n, n);
        }
        writers.put(other, "s1", 11);
        writers.alias(one, other);
        writers.alias(third, other);
        Phone phone = new Phone(feed, one);

        assertThat(phone.read(4).more()).isTrue();
        assertThat(phone.told).containsExactly("s0 0", "s2 2", "s3 3", "s4 4");
        assertThat(phone.read(4).more()).isTrue();
        phone.catchUp(4);
        assertThat(phone.told).containsExactly("s9 9", "s10 10", "s1 11");
    }

    @Test
    void tellsOfASubjectOnceHerOwnFirstElseTheOnePutLast() {
        writers.put(one, "a", 1);
        writers.put(other, "a", 2);
        writers.put(third, "b", 3);
        writers.put(other, "b", 4);
        writers.alias(one, other);
        writers.alias(third, other);
        Phone first = new Phone(feed, one);
        Phone second = new Phone(feed, other);

        first.catchUp(1);
        second.catchUp(1);
        assertThat(first.told).containsExactly("a 1", "b 4");
        assertThat(second.told).containsExactly("a 2", "b 4");

        writers.put(third, "b", 5);
        writers.put(third, "a", 6);
        first.catchUp(1);
        second.catchUp(1);
        assertThat(first.told).containsExactly("b 5");
        assertThat(second.told).isEmpty();
    }

    @Test
    void neverPassesATransactionThatIsStillOpenUnderAnotherId() {
        // given
        writers.alias(one, other);
        SqlConnection open = pool.getConnection().await().atMost(LIMIT);
        var tx = open.begin().await().atMost(LIMIT);
        writers.put(open, other, "slow", 1).await().atMost(LIMIT);
        writers.put(one, "fast", 2);
        Phone phone = new Phone(feed, one);

        // when
        FeedPage before = phone.read(10);
        tx.commit().await().atMost(LIMIT);
        open.close().await().atMost(LIMIT);
        phone.catchUp(10);

        // then nothing was skipped
        assertThat(before.changes()).isEmpty();
        assertThat(before.more()).isTrue();
        assertThat(phone.told).containsExactly("slow 1", "fast 2");
    }

    @Test
    void readsNoMoreThanAPageOfEachId() {
        // given
        List<UUID> ids = List.of(one, other, third);
        pool.preparedQuery("""
                        insert into change_feed (teacher_id, kind, subject, tx, id, at, data)
                        select id, 'test', n::text || id, pg_current_xact_id(), nextval('change_feed_seq'), now(), '{}'
                        from unnest($1::uuid[]) as t (id), generate_series(1, 2000) as n
                        """)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .await()
                .atMost(LIMIT);
        pool.query("analyze change_feed").execute().await().atMost(LIMIT);

        // then
        assertThat(rowsRead(one)).isEqualTo(20);

        // when
        writers.alias(one, other);
        writers.alias(third, other);

        // then each row of a page is looked up among her ids, too
        assertThat(rowsRead(one)).isEqualTo(3 * 20 * 2);
    }

    /** The rows of the feed that the database looks at for a page of twenty. */
    private long rowsRead(UUID teacher) {
        return pool.withTransaction(tx -> rowsRead(tx)
                        .chain(before -> tx.preparedQuery(
                                        "select count(*) from read_feed($1, gen_random_uuid(), '0', 0, 20)")
                                .execute(Tuple.of(teacher))
                                .chain(() -> rowsRead(tx))
                                .map(after -> after - before)))
                .await()
                .atMost(LIMIT);
    }

    private static Uni<Long> rowsRead(SqlConnection tx) {
        return tx.query(
                        "select idx_tup_fetch + seq_tup_read from pg_stat_xact_user_tables where relname = 'change_feed'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
