package tj.omuzgor.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.gateway.export.Exports.Beginning;
import tj.omuzgor.gateway.export.Exports.Beginning.AllAreBusy;
import tj.omuzgor.gateway.export.Exports.Beginning.Begun;
import tj.omuzgor.gateway.export.Exports.Beginning.OneIsRunning;

final class ExportsTest {
    @TempDir
    private Path parent;

    @Test
    void theFolderIsItsOwnersAloneAndEmptyAtTheStart() throws IOException {
        var left = new ExportFolder(parent).file();
        Files.writeString(left, "what a killed process left");
        var beside = Files.createFile(parent.resolve("not-ours"));

        new ExportFolder(parent);

        assertThat(left).doesNotExist();
        assertThat(beside).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("archives"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsSomewhereElseIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(parent.resolve("archives"), elsewhere);

        assertThatThrownBy(() -> new ExportFolder(parent)).hasMessageContaining(parent.toString());
    }

    @Test
    void aFileIsReadByItsOwnerAloneAndNamesNobody() throws IOException {
        var exports = exports(1, 10, 10);

        var export = begun(exports, "0190-account-of-a-teacher");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export.file())))
                .isEqualTo("rw-------");
        assertThat(export.file().getFileName().toString())
                .doesNotContain("0190")
                .matches("[0-9a-f-]{36}\\.zip");
    }

    @Test
    void soManyAreMadeAtOnceAndOneACaller() throws IOException {
        var exports = exports(2, 10, 1000);

        var one = begun(exports, "one");
        begun(exports, "two");

        assertThat(exports.begin("one")).isInstanceOf(OneIsRunning.class);
        assertThat(exports.begin("three")).isInstanceOf(AllAreBusy.class);
        one.made(10);
        begun(exports, "three");
        assertThat(exports.begin("one")).isInstanceOf(OneIsRunning.class);
    }

    @Test
    void allTogetherTakeNoMoreThanTheirSpace() throws IOException {
        var exports = exports(4, 10, 25);

        var one = begun(exports, "one");
        var two = begun(exports, "two");
        assertThat(exports.begin("three")).isInstanceOf(AllAreBusy.class);

        one.made(10);
        assertThat(exports.begin("three")).isInstanceOf(AllAreBusy.class);
        two.made(5);
        var three = begun(exports, "three");

        three.close();
        three.made(0);
        one.close();
        begun(exports, "four");
        begun(exports, "one");
    }

    @Test
    void whatIsClosedLeavesNothingAndMayBeClosedAgain() throws IOException {
        var exports = exports(4, 10, 100);
        var former = begun(exports, "one");
        former.made(10);
        former.close();
        assertThat(former.file()).doesNotExist();

        var present = begun(exports, "one");
        former.close();

        assertThat(present.file()).exists();
        assertThat(exports.begin("one")).isInstanceOf(OneIsRunning.class);
    }

    @Test
    void boundsThatLetNobodyInFailTheStart() {
        for (var bounds : List.of(Bounds.of(parent, 0, 10, 10), Bounds.of(parent, 1, 11, 10))) {
            assertThatThrownBy(() -> new Exports(new ExportFolder(parent), bounds))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private Exports exports(int atOnce, long largest, long space) {
        return new Exports(new ExportFolder(parent), Bounds.of(parent, atOnce, largest, space));
    }

    private static Export begun(Exports exports, String caller) throws IOException {
        Beginning beginning = exports.begin(caller);
        assertThat(beginning).isInstanceOf(Begun.class);
        return ((Begun) beginning).export();
    }
}
