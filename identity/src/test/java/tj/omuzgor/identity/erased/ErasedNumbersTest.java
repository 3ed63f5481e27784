package tj.omuzgor.identity.erased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.erased.ErasedNumbers.Number;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class ErasedNumbersTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    ErasedNumbers erasedNumbers;

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Pool pool;

    /** Columns of numbers know capital letters of ASCII alone; what is compared where it is must not depend on that. */
    @ParameterizedTest
    @CsvSource({"мактаб-ғ,МАКТАБ-Ғ", "ҷӯӣқҳ,ҶӮӢҚҲ", "t-1,T-1", "straße,STRAßE", "ﬁı,ﬁI"})
    void areRecognizedInSmallLettersAndCapitalsInEveryScript(String small, String capital) throws SQLException {
        var scheme = "scheme " + UUID.randomUUID();
        remember(new Number(scheme, small));

        for (var number : List.of(small, capital)) {
            assertThat(erasedNumbers
                            .among(pool, List.of(new Number(scheme, number)))
                            .await()
                            .atMost(LIMIT))
                    .hasSize(1);
            assertThat(isDigestedInTheDatabase(scheme, number)).isTrue();
        }
        assertThat(isDigestedInTheDatabase(scheme, "another")).isFalse();
    }

    @Test
    void aShortSaltIsNone() {
        assertThatThrownBy(() -> new ErasedNumbers(() -> "fifteen letters"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void remember(Number number) {
        var erasure = UUID.randomUUID();
        database.texts(
                "insert into erasure (id, teacher_ids, order_reference, reason, erased_by, erased_at)"
                        + " values (?, '{}', 'o', 'r', 'b', now()) returning 1",
                erasure);
        pool.withTransaction(tx -> erasedNumbers.remember(tx, erasure, List.of(number)))
                .await()
                .atMost(LIMIT);
    }

    private boolean isDigestedInTheDatabase(String scheme, String value) throws SQLException {
        var sql = "select %s in (select hash from erased_number) from (select ? as scheme, ? collate \"C\" as value) n"
                .formatted(ErasedNumbers.digestOf("n.scheme", "n.value"));
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, erasedNumbers.outerPad());
            statement.setBytes(2, erasedNumbers.innerPad());
            statement.setString(3, scheme);
            statement.setString(4, value);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
