package tj.omuzgor.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.contracts.sync.Change;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedPage;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.record.Decision;
import tj.omuzgor.platform.record.RecordDecisions;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;

/** What people wrote around the records of a teacher goes with her name; what they decided stays. */
@ServiceTest
class ForgetWordsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    PersonPlaces personPlaces;

    @Inject
    RecordDecisions decisions;

    @Inject
    ChangeFeed feed;

    @Inject
    DataSource source;

    private final UUID teacher = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void whatSheSentAndNobodyCouldReadGoes() {
        rejected(teacher, "Ман Каримова-" + teacher);
        rejected(other, "Ман Раҳимова-" + other);

        erase();

        assertThat(EveryTable.holding(source, "Каримова-" + teacher)).isEmpty();
        assertThat(EveryTable.holding(source, "Раҳимова-" + other)).containsExactly("public.rejected_record");
    }

    @Test
    void whyPersonsDecidedSoGoesFromEveryCopyAndHerDevicesAreToldAnew() {
        var why = "Каримова-" + teacher + " бемор буд";
        refused(teacher, why);
        refused(other, "Раҳимова-" + other);
        accepted(teacher, "Бовар: " + why);
        assertThat(EveryTable.holding(source, why))
                .containsExactly("public.change_feed", "public.learning_record", "public.record_decision");
        var before = read(null);

        erase();

        assertThat(EveryTable.holding(source, why)).isEmpty();
        assertThat(read(before.cursor()).changes())
                .singleElement()
                .extracting(Change::data)
                .satisfies(judged -> {
                    assertThat(judged.path("status").asText()).isEqualTo("rejected");
                    assertThat(judged.path("problem").asText()).endsWith("record-refused");
                    assertThat(judged.has("detail")).isFalse();
                });
        assertThat(texts("select accepted || reason from record_decision where owner = $1 order by accepted"))
                .containsExactly("false", "true");
        assertThat(EveryTable.holding(source, "Раҳимова-" + other)).hasSize(3);

        var told = read(null);
        erase();
        assertThat(read(null).cursor()).isEqualTo(told.cursor());
    }

    @Test
    void nothingElseOfADecisionChanges() {
        refused(teacher, "Чунин");

        for (var change : List.of(
                "update record_decision set reason = 'x' where owner = $1 returning ''",
                "update record_decision set reason = '', accepted = true where owner = $1 returning ''",
                "update record_decision set decided_by = 'me' where owner = $1 returning ''",
                "delete from record_decision where owner = $1 returning ''")) {
            assertThatThrownBy(() -> texts(change)).hasMessageContaining("never changed");
        }
    }

    private void erase() {
        var state = new TeacherChanged(
                teacher,
                ErasurePseudonym.of(teacher),
                TeacherStatus.ACTIVE,
                Sex.FEMALE,
                1985,
                List.of(),
                List.of(),
                List.of());
        pool.withTransaction(tx -> personPlaces.apply(tx, List.of(new ReceivedEvent<>(state, 1, Instant.EPOCH))))
                .await()
                .atMost(LIMIT);
    }

    private void refused(UUID owner, String reason) {
        decide(owner, false, reason);
    }

    private void accepted(UUID owner, String reason) {
        decide(owner, true, reason);
    }

    private void decide(UUID owner, boolean accepted, String reason) {
        var id = UUID.randomUUID();
        pool.preparedQuery("""
                        insert into learning_record (owner, id, kind, digest, device_id, occurred_at, received_at, effective_at, correction_ms, data, raw, status, problem)
                        values ($1, $2, 'test.noted', '', $1, now(), now(), now(), 0, '{}', '', 'quarantined', 'clock-correction')
                        """).execute(Tuple.of(owner, id)).await().atMost(LIMIT);
        pool.withTransaction(tx ->
                        decisions.add(tx, new Decision(owner, id, accepted, reason, null, "judge", Instant.EPOCH)))
                .await()
                .atMost(LIMIT);
    }

    private FeedPage read(@Nullable String cursor) {
        return feed.read(teacher, cursor, 10).await().atMost(LIMIT);
    }

    private void rejected(UUID owner, String raw) {
        pool.preparedQuery(
                        "insert into rejected_record (owner, device_id, received_at, problem, detail, raw) values ($1, $1, now(), 'p', 'd', $2)")
                .execute(Tuple.of(owner, raw))
                .await()
                .atMost(LIMIT);
    }

    private List<String> texts(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(teacher))
                .map(rows -> java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .await()
                .atMost(LIMIT);
    }
}
