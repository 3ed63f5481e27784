package tj.omuzgor.standalone.demo.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.data.DataFolder;

final class LoadOnceTest {

    @TempDir
    private Path folder;

    @Test
    void loadsOnce() throws IOException {
        AtomicInteger loads = new AtomicInteger();

        boolean first = new LoadOnce(new DataFolder(folder)).load(loads::incrementAndGet);
        boolean second = new LoadOnce(new DataFolder(folder)).load(loads::incrementAndGet);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(loads).hasValue(1);
    }

    @Test
    void loadsAgainAfterALoadThatFailed() throws IOException {
        LoadOnce once = new LoadOnce(new DataFolder(folder));
        assertThatThrownBy(() -> once.load(() -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(once.isLoaded()).isFalse();
        assertThat(once.load(() -> {})).isTrue();
    }
}
