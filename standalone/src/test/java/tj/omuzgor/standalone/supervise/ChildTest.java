package tj.omuzgor.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ChildTest {

    @TempDir
    private Path folder;

    @Test
    void tellsTheExitCodeOfWhatItRan() throws Exception {
        assertThat(Child.run(new ProcessBuilder("sh", "-c", "exit 7"))).isEqualTo(7);
    }

    @Test
    void endsWhatItStartedToo() throws Exception {
        Child child = Child.start(
                new ProcessBuilder("sh", "-c", "sleep 300 & echo $! > grandchild; wait").directory(folder.toFile()));
        long grandchild = number("grandchild");

        child.close();

        assertThat(child.process().isAlive()).isFalse();
        awaitEnd(grandchild);
    }

    @Test
    void endsWithTheProgramThatStartedIt() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Parent.class.getName())
                .directory(folder.toFile())
                .start();
        long grandchild = number("grandchild");

        program.destroy();

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        awaitEnd(grandchild);
    }

    /** A program that waits for a child of its own. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            System.exit(Child.run(new ProcessBuilder("sh", "-c", "echo $$ > grandchild; exec sleep 300")));
        }
    }

    private long number(String file) throws Exception {
        Path written = folder.resolve(file);
        while (!Files.exists(written) || Files.readString(written).isBlank()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Long.parseLong(Files.readString(written).strip());
    }

    private static void awaitEnd(long pid) throws InterruptedException {
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
