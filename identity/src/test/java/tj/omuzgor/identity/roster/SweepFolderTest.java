package tj.omuzgor.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class SweepFolderTest {

    @Inject
    SweepFolder sweepFolder;

    @Inject
    ImportFolder folder;

    @Inject
    Clock clock;

    @Test
    void removesWhatAStopLeftBehindAndNothingThatMayStillBeWritten() throws IOException {
        var leftBehind = file(Duration.ofDays(2));
        var justBegun = file(Duration.ofHours(1));

        sweepFolder.sweep();

        assertThat(leftBehind).doesNotExist();
        assertThat(justBegun).exists();
        Files.delete(justBegun);
    }

    @Test
    void keepsTheFileOfAnImportThatWaits() throws IOException {
        var id = UUID.randomUUID();
        var file = written(id, Duration.ofDays(2));

        assertThat(folder.forgetAllBut(Set.of(id), Instant.EPOCH)).isZero();
        assertThat(folder.forgetAllBut(Set.of(id), clock.instant().minus(Duration.ofDays(1))))
                .isZero();
        assertThat(file).exists();
        Files.delete(file);
    }

    private Path file(Duration age) throws IOException {
        return written(UUID.randomUUID(), age);
    }

    private Path written(UUID id, Duration age) throws IOException {
        var file = folder.fileOf(id);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "a roster");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
        return file;
    }
}
