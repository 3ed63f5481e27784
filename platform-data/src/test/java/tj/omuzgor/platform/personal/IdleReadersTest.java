package tj.omuzgor.platform.personal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** Who stops reading holds nothing that others need. */
@ServiceTest
class IdleReadersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** More than all buffers between two sockets of one machine hold. */
    private static final int ROWS = 4_000;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    private final UUID teacher = UUID.randomUUID();
    private final String token = Tokens.ofTeacher(teacher).signed();

    @Test
    void theConnectionOfAReaderWhoStopsComesBack() throws IOException {
        manyRows();
        var readers = IntStream.range(0, connections + 4)
                .mapToObj(_ -> new IdleReader(RestAssured.port, token))
                .toList();
        try {
            for (var reader : readers) {
                assertThat(reader.status()).isEqualTo("HTTP/1.1 200 OK");
            }

            try (var other = new IdleReader(
                    RestAssured.port, Tokens.ofTeacher(UUID.randomUUID()).signed())) {
                assertThat(other.status()).isEqualTo("HTTP/1.1 200 OK");
            }
            // Those for whom a connection came back have begun late, and read to the end.
            assertThat(readers.stream().filter(reader -> !IdleReader.isWhole(reader.rest())))
                    .hasSizeGreaterThan(connections / 2);
        } finally {
            readers.forEach(IdleReader::close);
        }
    }

    @Test
    void whoReadsOnGetsAll() {
        manyRows();

        try (var reader = new IdleReader(RestAssured.port, token)) {
            assertThat(reader.rest()).matches(IdleReader::isWhole).contains("rejected-records");
        }
    }

    @Test
    void whatIsReadIsOfOneMoment() throws IOException {
        manyRows();

        try (var reader = new IdleReader(RestAssured.port, token)) {
            reader.status();
            noteAnExport();
            assertThat(reader.rest()).matches(IdleReader::isWhole).doesNotContain("exports-to-others");
        }
        try (var later = new IdleReader(RestAssured.port, token)) {
            assertThat(later.rest()).contains("exports-to-others");
        }
    }

    @Test
    void whatTakesTooLongIsRefused() {
        given().auth()
                .oauth2(Tokens.ofTeacher(EndlessSection.OF).signed())
                .get("/personal-data")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:omuzgor:problem:unavailable"));
    }

    private void noteAnExport() {
        pool.preparedQuery(
                        "insert into personal_data_export (id, teacher_id, exported_by, exported_at) values ($1, $2, 'keeper', now())")
                .execute(Tuple.of(UUID.randomUUID(), teacher))
                .await()
                .atMost(LIMIT);
    }

    private void manyRows() {
        pool.preparedQuery("""
                        insert into rejected_record (owner, device_id, received_at, problem, detail, raw)
                        select $1, $1, now(), 'p', 'd', repeat('x', 4000) from generate_series(1, $2)
                        """).execute(Tuple.of(teacher, ROWS)).await().atMost(LIMIT);
    }
}
