package tj.omuzgor.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder everything lives in: {@code postgres}, {@code kafka}, {@code content}, {@code secrets}, {@code logs}, {@code run},
 * {@code ports.json} and {@code version.json}. One running system holds its lock.
 */
public final class DataFolder {

    /** Below this PostgreSQL, Kafka and Keycloak do not get through a first start. */
    private static final long FIRST_START_BYTES = 1_000_000_000L;

    /** Below this a system that has its data would soon stop again. */
    private static final long LATER_START_BYTES = 200_000_000L;

    /** Below this a process ends because of it. */
    private static final long FULL_BYTES = 20_000_000L;

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> LOOKING_IN = PosixFilePermissions.fromString("---rw-rw-");

    private final Path root;
    private final LongSupplier free;

    public DataFolder(Path root) {
        this(root, () -> usableBytes(root.toAbsolutePath().normalize()));
    }

    DataFolder(Path root, LongSupplier free) {
        this.root = root.toAbsolutePath().normalize();
        this.free = free;
    }

    public Path root() {
        return root;
    }

    /** The subfolder of this name, made when missing; no other user of the machine may look into it. */
    public Path folder(String name) {
        try {
            Path folder = root.resolve(name);
            return Files.isDirectory(folder)
                    ? folder
                    : Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
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
        refuseLittleRoom(holdsData() ? LATER_START_BYTES : FIRST_START_BYTES);
        folder("run");
        close(root);
        close(folder("logs"));
        DataVersion.check(root);
    }

    /** Refuses when a system runs on this folder; a start finds out again. */
    public void refuseRunning() {
        if (Files.exists(root.resolve("run").resolve("lock"))) {
            lock().close();
        }
    }

    /** Others may pass through at most, to a subfolder that is theirs: the database's, where root gives it to another user. */
    private static void close(Path folder) {
        try {
            Set<PosixFilePermission> open = Files.getPosixFilePermissions(folder);
            Set<PosixFilePermission> closed = EnumSet.copyOf(open);
            closed.removeAll(LOOKING_IN);
            if (!closed.equals(open)) {
                Files.setPosixFilePermissions(folder, closed);
            }
        } catch (IOException e) {
            throw new Refusal("Cannot protect " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /** Whether the disk has no room for another file. */
    public boolean full() {
        return free.getAsLong() < FULL_BYTES;
    }

    private void refuseLittleRoom(long needed) {
        long bytes = free.getAsLong();
        if (bytes < needed) {
            throw new Refusal("The disk is full: " + bytes / 1_000_000 + " MB are free at " + root + ", "
                    + needed / 1_000_000 + " MB are needed; make room or choose another folder with --data.");
        }
    }

    /** Of the disk the folder is on, or will be on. */
    private static long usableBytes(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing.toFile().getUsableSpace();
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

    /** Deletes everything in it, but never what is not ours. The folder itself stays: it may be a link, or where a disk is mounted. */
    public void erase() {
        if (!Files.isDirectory(root)) {
            return;
        }
        DataVersion.refuseForeign(root);
        try {
            for (Path child : children(root.toRealPath())) {
                try (Stream<Path> files = Files.walk(child)) {
                    List<Path> deepestFirst =
                            files.sorted(Comparator.reverseOrder()).toList();
                    for (Path file : deepestFirst) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new Refusal("Cannot delete " + root + ": " + e.getMessage() + ".", e);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !DataVersion.isOfTheDisk(child)).toList();
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
