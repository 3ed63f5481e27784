package tj.omuzgor.platform.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.platform.flow.TestService.Names;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
class EventsTest {

    private static final String TOPIC = "identity.teacher-name.v1";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000000");

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Test
    void deliversEachNewStateOnceWithAGrowingRevision() {
        // given
        UUID teacher = UUID.randomUUID();

        // when: the second state equals the first
        publish(name(teacher, "Раҳимова"));
        publish(name(teacher, "Раҳимова"));
        publish(name(teacher, "Каримова"));

        // then
        await().atMost(LIMIT).until(() -> seen(teacher).stream().anyMatch(event -> event.revision() == 2));
        assertThat(seen(teacher).getLast().data().family()).isEqualTo("Каримова");
        assertThat(seen(teacher)).extracting(ReceivedEvent::revision).isSorted().doesNotHaveDuplicates();
        await().atMost(LIMIT).until(() -> count("outbox") == 0);
    }

    /** Kafka's own limit is 1 MiB; what does not fit would hold up everything behind it. */
    @Test
    void deliversALargeState() {
        UUID teacher = UUID.randomUUID();
        UUID behind = UUID.randomUUID();

        publish(name(teacher, "а".repeat(1_500_000)));
        publish(name(behind, "Саидова"));

        await().atMost(LIMIT).until(() -> !seen(behind).isEmpty());
        assertThat(seen(teacher)).hasSize(1);
    }

    @Test
    void commitsEntityEventAndFeedTogetherOrNotAtAll() {
        // given
        UUID kept = UUID.randomUUID();
        UUID rolledBack = UUID.randomUUID();

        // when
        given().contentType(ContentType.JSON)
                .body(name(kept, "Саидова"))
                .post("/notes")
                .then()
                .statusCode(204);
        given().contentType(ContentType.JSON)
                .body(new TeacherNameChanged(rolledBack, "Назарова", "Rollback", null))
                .post("/notes")
                .then()
                .statusCode(500)
                .contentType("application/problem+json");

        // then
        await().atMost(LIMIT).until(() -> !seen(kept).isEmpty());
        assertThat(count("published_state where subject = '" + rolledBack + "'"))
                .isZero();
        assertThat(count("change_feed where subject = '" + rolledBack + "'")).isZero();
        assertThat(count("change_feed where subject = '" + kept + "'")).isEqualTo(1);
    }

    @Test
    void ignoresALowerRevisionThatArrivesLate() {
        // given
        UUID teacher = UUID.randomUUID();
        send(teacher, 7, "Нав");
        await().atMost(LIMIT).until(() -> !seen(teacher).isEmpty());

        // when
        send(teacher, 6, "Кӯҳна");
        send(teacher, 7, "Нав");
        send(teacher, 8, "Навтар");

        // then
        await().atMost(LIMIT).until(() -> seen(teacher).getLast().revision() == 8);
        assertThat(seen(teacher)).extracting(event -> event.data().family()).containsExactly("Нав", "Навтар");
    }

    @Test
    void buriesWhatCannotBeAppliedGoesOnAndReplays() {
        // given
        Names.refusing = true;
        UUID poisoned = UUID.randomUUID();
        UUID healthy = UUID.randomUUID();
        send(poisoned, 1, "Poison");
        send(healthy, 1, "Саломат");

        // then: the neighbor is applied, the poison waits
        await().atMost(LIMIT).until(() -> !seen(healthy).isEmpty());
        await().atMost(LIMIT).until(() -> count("dead_letter where subject = '" + poisoned + "'") == 1);
        assertThat(seen(poisoned)).isEmpty();

        // when: its cause still stands
        String admin = Tokens.with(Role.ADMIN, COUNTRY).signed();
        String id = given().auth()
                .oauth2(admin)
                .get("/admin/events/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.subject == '" + poisoned + "' }.id");
        given().auth()
                .oauth2(admin)
                .post("/admin/events/dead-letters/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:event-still-fails"));
        Names.refusing = false;
        given().auth()
                .oauth2(admin)
                .post("/admin/events/dead-letters/" + id + "/replay")
                .then()
                .statusCode(204);

        // then
        assertThat(seen(poisoned)).hasSize(1);
        given().auth()
                .oauth2(admin)
                .post("/admin/events/dead-letters/" + id + "/replay")
                .then()
                .statusCode(404);
        Names.refusing = true;
    }

    @Test
    void republishesThePresentStateWithItsRevision() {
        // given
        UUID teacher = UUID.randomUUID();
        publish(name(teacher, "Аввал"));
        publish(name(teacher, "Охир"));
        await().atMost(LIMIT).until(() -> count("outbox") == 0);
        await().atMost(LIMIT).until(() -> seen(teacher).stream().anyMatch(event -> event.revision() == 2));
        forget(teacher);
        int before = seen(teacher).size();

        // when
        given().auth()
                .oauth2(Tokens.with(Role.ADMIN, COUNTRY).signed())
                .post("/admin/events/topics/" + TOPIC + "/republish")
                .then()
                .statusCode(200);

        // then
        await().atMost(LIMIT).until(() -> seen(teacher).size() == before + 1);
        assertThat(seen(teacher).getLast().revision()).isEqualTo(2);
        assertThat(seen(teacher).getLast().data().family()).isEqualTo("Охир");
    }

    @Test
    void erasesAStateForGoodHereAndWithEveryConsumer() {
        // given: one state was applied, another one could not be
        Names.refusing = true;
        UUID teacher = UUID.randomUUID();
        publish(name(teacher, "Раҳимова"));
        await().atMost(LIMIT).until(() -> !seen(teacher).isEmpty());
        publish(name(teacher, "Poison"));
        await().atMost(LIMIT).until(() -> count("dead_letter where subject = '" + teacher + "'") == 1);

        // when: twice, with one who was never published
        UUID stranger = UUID.randomUUID();
        erase(teacher, stranger);
        erase(teacher, stranger);

        // then
        await().atMost(LIMIT).until(() -> Names.ERASED.contains(teacher.toString()));
        assertThat(Names.ERASED).containsOnlyOnce(teacher.toString()).doesNotContain(stranger.toString());
        assertThat(count("dead_letter where subject = '" + teacher + "'")).isZero();
        assertThat(count("published_state where subject = '" + teacher + "' and payload is null and revision = 3"))
                .isEqualTo(1);
    }

    @Test
    void keepsAdministrationToAdministrators() {
        given().get("/admin/events/dead-letters").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.ofTeacher(UUID.randomUUID()).signed())
                .get("/admin/events/dead-letters")
                .then()
                .statusCode(403);
    }

    private void publish(TeacherNameChanged event) {
        pool.withTransaction(tx -> outbox.publish(tx, List.of(event))).await().atMost(LIMIT);
    }

    private void erase(UUID... teachers) {
        List<String> subjects = Stream.of(teachers).map(UUID::toString).toList();
        pool.withTransaction(tx -> outbox.erase(tx, TeacherNameChanged.class, subjects))
                .await()
                .atMost(LIMIT);
    }

    private static void send(UUID teacher, long revision, String family) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(
                    TOPIC,
                    0,
                    teacher.toString(),
                    "{\"id\":\"" + teacher + "\",\"family\":\"" + family + "\",\"given\":\"Зарина\",\"later\":true}");
            record.headers().add("ce_revision", Long.toString(revision).getBytes(StandardCharsets.UTF_8));
            producer.send(record);
        }
    }

    private static List<ReceivedEvent<TeacherNameChanged>> seen(UUID teacher) {
        return Names.SEEN.stream()
                .filter(event -> event.data().id().equals(teacher))
                .toList();
    }

    private void forget(UUID teacher) {
        pool.query("delete from inbox where subject = '" + teacher + "'")
                .execute()
                .await()
                .atMost(LIMIT);
    }

    private long count(String from) {
        return pool.query("select count(*) from " + from)
                .execute()
                .await()
                .atMost(LIMIT)
                .iterator()
                .next()
                .getLong(0);
    }

    private static TeacherNameChanged name(UUID teacher, String family) {
        return new TeacherNameChanged(teacher, family, "Зарина", null);
    }
}
