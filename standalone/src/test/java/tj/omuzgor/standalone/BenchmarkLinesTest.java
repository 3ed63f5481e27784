package tj.omuzgor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;

final class BenchmarkLinesTest {

    private final BenchmarkLines lines = new BenchmarkLines(Console.standard(), false);

    @Test
    void remembersThatALimitIsBroken() {
        lines.tell("{\"name\":\"start\",\"unit\":\"s\",\"figure\":49.5,\"reference\":45,\"holds\":false}");
        lines.tell("{\"name\":\"start\",\"unit\":\"s\",\"figure\":39.5,\"reference\":45,\"holds\":true}");

        assertThat(lines.limitBroken()).isTrue();
    }

    @Test
    void remembersTheFigureLastTold() {
        lines.tell("{\"name\":\"import.seconds\",\"unit\":\"s\",\"figure\":29.11,\"reference\":60,\"holds\":true}");

        assertThat(lines.figure("import.seconds")).isEqualTo("29.11");
        assertThatThrownBy(() -> lines.figure("import.heap")).isInstanceOf(Refusal.class);
    }

    @Test
    void knowsNoLimitWhereNoneIsPromised() {
        lines.tell("{\"name\":\"sync\",\"unit\":\"records/s\",\"figure\":1565,\"reference\":95404,\"ratio\":0.016}");

        assertThat(lines.limitBroken()).isFalse();
    }
}
