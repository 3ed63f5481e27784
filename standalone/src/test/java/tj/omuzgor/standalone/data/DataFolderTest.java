package tj.omuzgor.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

    @TempDir
    private Path temporary;

    private Path root;
    private DataFolder data;

    @BeforeEach
    void nameTheFolder() {
        root = temporary.resolve("data");
        data = new DataFolder(root);
    }

    @Test
    void marksANewFolderAndOpensItAgain() {
        data.open();
        data.open();

        assertThat(root.resolve("version.json")).content().isEqualTo("{\"layout\":1,\"postgresql\":18}\n");
    }

    @Test
    void refusesTheDataOfAnotherPostgresqlMajorVersion() throws Exception {
        data.open();
        Files.writeString(root.resolve("version.json"), "{\"layout\":1,\"postgresql\":17}");

        assertThatThrownBy(data::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was written by PostgreSQL 17, this version brings PostgreSQL 18");
    }

    @Test
    void refusesANewerLayout() throws Exception {
        data.open();
        Files.writeString(root.resolve("version.json"), "{\"layout\":2,\"postgresql\":18}");

        assertThatThrownBy(data::open).isInstanceOf(Refusal.class).hasMessageContaining("has layout 2");
    }

    @Test
    void saysWhenTheMarkOfTheFolderIsDamaged() throws Exception {
        data.open();
        Files.writeString(root.resolve("version.json"), "{\"layout\":1");

        assertThatThrownBy(data::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version.json is damaged")
                .hasMessageNotContaining("Source:");
    }

    @Test
    void refusesADiskWithoutRoomForAFirstStartAndWritesNothing() {
        DataFolder small = new DataFolder(root, () -> 300_000_000L);

        assertThatThrownBy(small::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The disk is full: 300 MB are free at " + root + ", 1000 MB are needed");
        assertThat(root).doesNotExist();
    }

    @Test
    void startsOnWhatIsLeftWhenItsDataIsThereAlready() {
        data.open();

        new DataFolder(root, () -> 300_000_000L).open();

        assertThatThrownBy(new DataFolder(root, () -> 100_000_000L)::open)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("100 MB are free");
    }

    @Test
    void knowsTheRoomOfTheDiskItWillBeOn() {
        assertThat(data.full()).isFalse();
        assertThat(root).doesNotExist();
    }

    @Test
    void neitherUsesNorErasesAFolderOfSomebodyElse() throws Exception {
        Files.createDirectories(root);
        Path thesis = Files.writeString(root.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(data::open).isInstanceOf(Refusal.class).hasMessageContaining("no Omuzgor data");
        assertThatThrownBy(data::erase).isInstanceOf(Refusal.class).hasMessageContaining("no Omuzgor data");
        assertThat(thesis).exists();
    }

    @Test
    void erasesItsOwnFolder() {
        data.open();
        new Secrets(data).password("admin");

        data.erase();

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void erasesWhatALinkLeadsToAndKeepsTheLink() throws Exception {
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        Files.createSymbolicLink(root, disk);
        data.open();
        new Secrets(data).password("admin");

        data.erase();

        assertThat(root).isSymbolicLink();
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void letsNobodyElseLookIn() throws Exception {
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));

        data.open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx--x--x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.folder("logs"))))
                .isEqualTo("rwx------");
    }

    @Test
    void isItsOwnersAloneWhenItIsNew() throws Exception {
        data.open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesToTouchWhatASystemRunsOn() {
        data.refuseRunning();
        data.open();
        data.refuseRunning();

        try (DataFolder.Lock held = data.lock()) {
            assertThatThrownBy(new DataFolder(root)::refuseRunning)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is running on " + root);
            assertThat(held).isNotNull();
        }
    }

    @Test
    void letsOnlyOneSystemRunOnIt() {
        data.open();
        try (DataFolder.Lock held = data.lock()) {
            assertThatThrownBy(() -> new DataFolder(root).lock())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another `up` is running on " + root);
            assertThat(held).isNotNull();
        }

        data.lock().close();
    }
}
