package tj.omuzgor.certification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** What a deletion takes away is proved by digests, and does not come back. */
@ServiceTest
final class DeletedPartsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Arrivals arrivals;

    @Inject
    Pool pool;

    private Learner learner;
    private UUID id;

    @BeforeEach
    void aCertificate() {
        learner = Learner.some();
        learner.arriveAt(arrivals);
        arrivals.arrive(learner.placed());
        id = UUID.fromString(learner.issue());
    }

    /** Who has the paper and the salt proves that it was this; nobody else learns anything. */
    @Test
    void whatWasDeletedIsProvedByDigestsUnderTheSalt() {
        var sha256 = learner.asHerself()
                .get("/certificates/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag")
                .replace("\"", "");
        var parts = arrivals.texts("""
                select unnest(array[c.printed ->> 'name', r.jwt, d.sha256])
                from certificate c join credential r on r.id = c.credential_id join certificate_document d on d.certificate_id = c.id
                where c.id = $1
                """, id);
        assertThat(parts.getFirst()).isEqualTo("Раҳмонова Гулҷаҳон Ӯктамовна");
        assertThat(parts.getLast()).isEqualTo(sha256);

        Learner.by(Tokens.with(Role.ADMIN, learner.district()))
                .body(Map.of("order", "Decision 12-4/2026", "reason", "asked for"))
                .post("/certificates/" + id + "/deletion")
                .then()
                .statusCode(200)
                .body("name", equalTo(""));

        assertThat(arrivals.texts(
                        "select encode(unnest(array[name_hash, credential_hash, document_hash]), 'hex') from certificate where id = $1",
                        id))
                .isEqualTo(parts.stream().map(DeletedPartsTest::hmac).toList());
    }

    @Test
    void aDocumentThatIsRenderedMeanwhileIsNotFound() {
        var connection = pool.getConnection().await().atMost(LIMIT);
        var transaction = connection.begin().await().atMost(LIMIT);
        connection.preparedQuery("""
                        update certificate set deleted_at = now(), printed = jsonb_set(printed, '{name}', '""'), name_hash = '',
                          credential_hash = '', status = 'revoked', revoked_at = now(), revocation_reason = 'o' where id = $1
                        """).execute(Tuple.of(id)).await().atMost(LIMIT);
        var document = CompletableFuture.supplyAsync(() ->
                learner.asHerself().get("/certificates/" + id + "/document").statusCode());
        await().atMost(LIMIT).until(() -> !arrivals.texts("""
                        select 1 from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%certificate_document%'
                        """).isEmpty());

        transaction.commit().chain(connection::close).await().atMost(LIMIT);

        assertThat(document.join()).isEqualTo(404);
        assertThat(arrivals.texts("select 1 from certificate_document where certificate_id = $1", id))
                .isEmpty();
    }

    private static String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("salt of the tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
