package tj.omuzgor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class NodeOptionsTest {

    @Test
    void readsTheThreeOptionsInAnyOrder() {
        NodeOptions options = NodeOptions.parse("--port", "9092", "--data", "/data/kafka", "--controller-port", "9093");

        assertThat(options).isEqualTo(new NodeOptions(Path.of("/data/kafka"), 9092, 9093));
    }

    @Test
    void namesTheOptionThatIsMissingUnknownOrWrong() {
        assertThatThrownBy(() -> NodeOptions.parse("--data", "d", "--port", "1"))
                .hasMessage("--controller-port is missing");
        assertThatThrownBy(() -> NodeOptions.parse("--folder", "d")).hasMessage("unknown option --folder");
        assertThatThrownBy(() -> NodeOptions.parse("--data", "d", "--port")).hasMessage("--port needs a value");
        assertThatThrownBy(() -> NodeOptions.parse("--data", "d", "--port", "70000", "--controller-port", "1"))
                .hasMessage("--port is not a port: 70000");
    }
}
