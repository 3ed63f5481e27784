package tj.omuzgor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tj.omuzgor.standalone.console.Console;

final class BenchmarkLinesTest {

    private final BenchmarkLines lines = new BenchmarkLines(Console.standard(), false);

    @Test
    void remembersThatALimitIsBroken() {
        lines.tell("{\"name\":\"start\",\"unit\":\"s\",\"figure\":49.5,\"reference\":45,\"holds\":false}");
        lines.tell("{\"name\":\"start\",\"unit\":\"s\",\"figure\":39.5,\"reference\":45,\"holds\":true}");

        assertThat(lines.limitBroken()).isTrue();
    }

    @Test
    void knowsNoLimitWhereNoneIsPromised() {
        lines.tell("{\"name\":\"sync\",\"unit\":\"records/s\",\"figure\":1565,\"reference\":95404,\"ratio\":0.016}");

        assertThat(lines.limitBroken()).isFalse();
    }
}
