package tj.omuzgor.certification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.test.ServiceTest;

/** Credits and certificates of one id of somebody are on her device under the other while the two are one. */
@ServiceTest
final class MergedFeedTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Arrivals arrivals;

    private final Learner first = Learner.some();
    private final Learner second = first.neighbor();

    @Test
    void herOtherLoginIsToldOfHerCreditsAndCertificatesUntilTheMergeIsUndone() {
        // given
        first.arriveAt(arrivals);
        String certificate = first.issue();
        JsonPath before = settled(second, null);
        assertThat(before.getList("changes")).isEmpty();

        // when
        arrivals.arrive(second.sameAs(first));

        // then
        JsonPath merged = settled(second, before.getString("cursor"));
        assertThat(merged.getBoolean("reset")).isTrue();
        assertThat(merged.getList("changes.kind")).containsExactly("credit", "certificate");
        assertThat(merged.getString("changes[0].data.enrollmentId"))
                .isEqualTo(first.enrollment().toString());
        assertThat(merged.getString("changes[1].data.id")).isEqualTo(certificate);

        // when
        first.asIssuer()
                .body(Map.of("reason", "x"))
                .post("/certificates/" + certificate + "/revocation")
                .then()
                .statusCode(200);

        // then
        JsonPath later = settled(second, merged.getString("cursor"));
        assertThat(later.getBoolean("reset")).isFalse();
        assertThat(later.getList("changes.data.status")).isEqualTo(List.of("revoked"));

        // when
        arrivals.arrive(second.alone());

        // then
        JsonPath undone = settled(second, later.getString("cursor"));
        assertThat(undone.getBoolean("reset")).isTrue();
        assertThat(undone.getList("changes")).isEmpty();
        assertThat(settled(first, null).getList("changes.kind")).containsExactly("credit", "certificate");
    }

    @Test
    void ofWhatSheCompletedTwiceBothLedgersAreToldAndOneHoldsCredit() {
        first.arriveAt(arrivals);
        arrivals.arrive(second.completedLater(60), second.sameAs(first));

        JsonPath feed = settled(first, null);

        assertThat(feed.getList("changes.data.enrollmentId"))
                .containsExactly(
                        first.enrollment().toString(), second.enrollment().toString());
        assertThat(feed.getList("changes[0].data.entries.kind")).containsOnly("award");
        assertThat(feed.getList("changes[1].data.entries.kind")).contains("reversal");
    }

    /** A feed may wait for transactions that are open still. */
    private static JsonPath settled(Learner learner, @Nullable String cursor) {
        return await().atMost(LIMIT).until(() -> read(learner, cursor), answer -> !answer.getBoolean("more"));
    }

    private static JsonPath read(Learner learner, @Nullable String cursor) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "deviceId",
                UUID.randomUUID(),
                "receivedAt",
                "2026-11-21T08:00:00Z",
                "clock",
                Map.of("bootId", "b1", "elapsedMs", 1000, "now", "2026-11-21T08:00:00Z"),
                "heard",
                List.of(),
                "indexes",
                List.of(),
                "limit",
                50,
                "records",
                List.of()));
        body.put("cursor", cursor);
        return learner.asHerself()
                .body(body)
                .post("/sync")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
