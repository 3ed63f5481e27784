package tj.omuzgor.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsThreeFormerLogs() throws Exception {
        Path file = folder.resolve("kafka.log");
        for (String run : new String[] {"first", "second", "third", "fourth"}) {
            Files.writeString(file, run);
            new LogFile(file).rotate();
        }

        assertThat(file).doesNotExist();
        assertThat(folder.resolve("kafka.log.1")).content().isEqualTo("fourth");
        assertThat(folder.resolve("kafka.log.3")).content().isEqualTo("second");
        assertThat(folder.resolve("kafka.log.4")).doesNotExist();
    }

    @Test
    void readsTheLastLines() throws Exception {
        Path file = Files.writeString(folder.resolve("kafka.log"), "one\ntwo\nthree\n");

        assertThat(new LogFile(file).last(2)).containsExactly("two", "three");
        assertThat(new LogFile(folder.resolve("none.log")).last(2)).isEmpty();
    }
}
