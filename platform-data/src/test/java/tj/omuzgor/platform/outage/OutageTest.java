package tj.omuzgor.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "53300", "08006", "58030"})
    void isAServerThatStopsStartsOrHasNoRoom(String state) {
        assertThat(Outage.caused(refusal(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42703", "22P02", "40001"})
    void isNoStatementThatIsRefused(String state) {
        assertThat(Outage.caused(refusal(state))).isFalse();
    }

    @Test
    void isALostOrRefusedConnectionHoweverItIsWrapped() {
        assertThat(Outage.caused(new ConnectException("refused"))).isTrue();
        assertThat(Outage.caused(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(Outage.caused(new CompletionException(new HibernateException("no", refusal("57P01")))))
                .isTrue();
    }

    @Test
    void isNoOtherFailure() {
        assertThat(Outage.caused(new IOException("a file"))).isFalse();
        assertThat(Outage.caused(new IllegalStateException("a defect"))).isFalse();
    }

    private static PgException refusal(String state) {
        return new PgException("refused", "ERROR", state, "");
    }
}
