package tj.omuzgor.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ServiceTest;

/** The feed of somebody with several ids, under each of them, and when it begins again. */
@ServiceTest
class MergedFeedTest {

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
    void isThatOfTheWholePersonUnderEveryIdUntilTheMergeIsUndone() {
        // given
        Phone first = new Phone(feed, one);
        Phone second = new Phone(feed, other);
        writers.put(one, "a", 1);
        writers.put(other, "b", 2);
        writers.put(one, "c", 3);
        assertThat(first.catchUp(10)).isFalse();
        assertThat(second.catchUp(10)).isFalse();

        // when
        writers.alias(one, other);

        // then: both begin again, and go on from there
        for (Phone each : List.of(first, second)) {
            assertThat(each.catchUp(10)).isTrue();
            assertThat(each.told).containsExactly("a 1", "b 2", "c 3");
        }
        writers.put(one, "d", 4);
        for (Phone each : List.of(first, second)) {
            assertThat(each.catchUp(10)).isFalse();
            assertThat(each.told).containsExactly("d 4");
        }

        // when
        writers.alias(one, null);

        // then
        assertThat(first.catchUp(10)).isTrue();
        assertThat(first.told).containsExactly("a 1", "c 3", "d 4");
        assertThat(second.catchUp(10)).isTrue();
        assertThat(second.told).containsExactly("b 2");
    }

    @Test
    void whoWasNeverMergedNoticesNothing() {
        // given a cursor in the form it always had
        writers.put(one, "a", 1);
        Phone phone = new Phone(feed, one);
        phone.catchUp(10);
        String epoch = text("select epoch::text from feed_epoch");
        String place = text("select tx || ':' || id from change_feed where teacher_id = '" + one + "'");
        assertThat(phone.cursor()).isEqualTo(epoch + ":" + one + ":" + place);

        // when
        writers.alias(other, third);

        // then
        String before = phone.cursor();
        assertThat(phone.catchUp(10)).isFalse();
        assertThat(phone.told).isEmpty();
        assertThat(phone.cursor()).isEqualTo(before);
    }

    @Test
    void goesOnWhereAMergeCameAndWentUnnoticed() {
        Phone phone = new Phone(feed, one);
        writers.put(one, "a", 1);
        phone.catchUp(10);

        writers.alias(one, other);
        writers.put(other, "b", 2);
        writers.put(one, "c", 3);
        writers.alias(one, null);

        assertThat(phone.catchUp(10)).isFalse();
        assertThat(phone.told).containsExactly("c 3");
    }

    @Test
    void beginsAgainWithEachFurtherId() {
        Phone phone = new Phone(feed, one);
        writers.put(third, "c", 3);
        writers.alias(one, other);
        phone.catchUp(10);

        writers.alias(third, other);
        assertThat(phone.catchUp(10)).isTrue();
        assertThat(phone.told).containsExactly("c 3");

        writers.alias(third, null);
        assertThat(phone.catchUp(10)).isTrue();
        assertThat(phone.told).isEmpty();
    }

    @Test
    void knowsNoCursorOfHerOtherLogin() {
        writers.put(one, "a", 1);
        writers.alias(one, other);
        Phone phone = new Phone(feed, other);
        phone.catchUp(10);

        FeedPage page = feed.read(one, phone.cursor(), 10).await().atMost(LIMIT);

        assertThat(page.reset()).isTrue();
        assertThat(page.changes()).hasSize(1);
    }

    private String text(String sql) {
        return pool.query(sql).execute().await().atMost(LIMIT).iterator().next().getString(0);
    }
}
