package tj.omuzgor.standalone.demo.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tj.omuzgor.standalone.data.DataFolder;

/**
 * Sees to it that one process loads a data folder and others wait for it. What was loaded is remembered, so that a restart loads
 * nothing.
 */
public final class LoadOnce {

    private static final String VERSION = "1";

    private final Path lock;
    private final Path mark;

    public LoadOnce(DataFolder data) {
        this.lock = data.folder("run").resolve("demo.lock");
        this.mark = data.root().resolve("demo.loaded");
    }

    /** Loading itself. */
    @FunctionalInterface
    public interface Loading {
        void load();
    }

    /** Whether this version of the demo data is loaded. */
    public boolean isLoaded() {
        try {
            return Files.exists(mark) && Files.readString(mark).strip().equals(VERSION);
        } catch (IOException e) {
            return false;
        }
    }

    /** Loads unless it was done; waits for another process that is at it. @return whether this call loaded */
    public boolean load(Loading loading) throws IOException {
        if (isLoaded()) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (isLoaded() || !held.isValid()) {
                return false;
            }
            loading.load();
            Files.writeString(mark, VERSION + "\n");
            return true;
        }
    }
}
