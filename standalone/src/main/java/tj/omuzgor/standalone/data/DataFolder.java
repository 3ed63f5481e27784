package tj.omuzgor.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder everything lives in: {@code postgres}, {@code kafka}, {@code content}, {@code secrets}, {@code logs}, {@code run},
 * {@code ports.json} and {@code version.json}. One running system holds its lock.
 */
public final class DataFolder {

    /** Below this PostgreSQL, Kafka and Keycloak do not get through a first start. */
    private static final long LEAST_FREE_BYTES = 1_000_000_000L;

    private final Path root;

    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** The subfolder of this name, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new Refusal("Cannot make the folder " + root.resolve(name) + ": " + e.getMessage() + ".", e);
        }
    }

    /** The log of a process. */
    public Path log(String name) {
        return folder("logs").resolve(name + ".log");
    }

    /** Whether a system has been set up here. */
    public boolean holdsData() {
        return DataVersion.marks(root);
    }

    /** Checks that the folder is ours, of our version and has room. */
    public void open() {
        DataVersion.refuseForeign(root);
        folder("run");
        DataVersion.check(root);
        long free = root.toFile().getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new Refusal("The disk is full: " + free / 1_000_000 + " MB are free at " + root + ", "
                    + LEAST_FREE_BYTES / 1_000_000 + " MB are needed.");
        }
    }

    /** Takes the lock that says that a system runs on this folder; it goes with the process at the latest. */
    public Lock lock() {
        Path file = folder("run").resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal("Another `up` is running on " + root + "; stop it with `./omuzgor down`"
                        + " or choose another folder with --data.");
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new Refusal("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    /** Deletes everything, but never a folder that is not ours. */
    public void erase() {
        if (!Files.isDirectory(root)) {
            return;
        }
        DataVersion.refuseForeign(root);
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Refusal("Cannot delete " + root + ": " + e.getMessage() + ".", e);
        }
    }

    /** The held lock of a data folder. */
    public static final class Lock implements AutoCloseable {

        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
