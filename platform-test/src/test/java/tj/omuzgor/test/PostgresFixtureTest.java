package tj.omuzgor.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostgresFixtureTest {

    @Test
    void givesEveryApplicationADatabaseOfItsOwnOnOneServer() {
        var one = new PostgresFixture().start().get("quarkus.datasource.jdbc.url");
        var other = new PostgresFixture().start().get("quarkus.datasource.jdbc.url");

        assertThat(one).isNotEqualTo(other);
        assertThat(server(one)).isEqualTo(server(other));
    }

    @Test
    void refusesAnUnknownKindOfServer() {
        assertThatThrownBy(() -> PostgresServer.start("sqlite")).hasMessageContaining("not sqlite");
    }

    private static String server(@Nullable String url) {
        return Objects.requireNonNull(url).replaceFirst("/t_.*", "");
    }
}
