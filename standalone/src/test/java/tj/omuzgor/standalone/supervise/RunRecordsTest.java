package tj.omuzgor.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.data.DataFolder;

final class RunRecordsTest {

    @TempDir
    private Path folder;

    private RunRecords records;

    @BeforeEach
    void open() {
        DataFolder data = new DataFolder(folder);
        data.open();
        records = new RunRecords(data);
    }

    @Test
    void isReadyOnlyForTheSupervisorThatSaidSo() throws IOException {
        long own = ProcessHandle.current().pid();
        records.writeSupervisor();
        assertThat(records.isReady(own)).isFalse();

        records.markReady(true);

        assertThat(records.isReady()).isTrue();
        assertThat(records.isReady(own)).isTrue();
        assertThat(records.isReady(own + 1)).isFalse();
    }

    @Test
    void isNotReadyWhenTheSupervisorIsGone() throws IOException {
        records.markReady(true);

        assertThat(records.isReady()).isFalse();
    }

    @Test
    void remembersWhichPartsSomebodyElseRuns() throws IOException {
        assertThat(records.leftOut()).isEmpty();

        records.leaveOut(Set.of("gateway", "identity"));

        assertThat(records.leftOut()).containsExactlyInAnyOrder("gateway", "identity");
        assertThat(records.running()).isEmpty();
    }
}
