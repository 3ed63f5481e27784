package tj.omuzgor.course.content;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.id.Ids;

/** The folder of the bytes. A file appears under its digest only when it is whole, checked and on the disk. */
@ApplicationScoped
class ContentFolder {
    private static final int HEAD = 4096;
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final long largest;
    private final Clock clock;

    ContentFolder(ContentConfig config, Clock clock) {
        this.folder = config.folder().toAbsolutePath();
        this.largest = config.largest().asLongValue();
        this.clock = clock;
    }

    /** How taking bytes in ended. */
    sealed interface Taken {
        /** They are on the disk. */
        record Whole(StoredContent content) implements Taken {}

        /** They are not what the digest says. */
        record Other(String sha256) implements Taken {}

        /** They are more than allowed. */
        record TooMany(long largest) implements Taken {}
    }

    void start(@Observes StartupEvent event) {
        Instant before = clock.instant().minus(ABANDONED);
        try {
            Files.createDirectories(incoming());
            try (var files = Files.newDirectoryStream(incoming())) {
                for (Path file : files) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The content folder " + folder + " cannot be used", e);
        }
    }

    /** Where the bytes of a digest lie. */
    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Takes bytes in as they come; blocks. */
    Taken take(String sha256, @Nullable String declaredType, InputStream bytes) throws IOException {
        Path temporary = incoming().resolve(Ids.next().toString());
        try {
            return take(sha256, declaredType, bytes, temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Taken take(String sha256, @Nullable String declaredType, InputStream bytes, Path temporary)
            throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        byte[] head = new byte[HEAD];
        long total = 0;
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                if (total < HEAD) {
                    System.arraycopy(buffer, 0, head, (int) total, (int) Math.min(read, HEAD - total));
                }
                total += read;
                if (total > largest) {
                    return new Taken.TooMany(largest);
                }
                digest.update(buffer, 0, read);
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            file.force(true);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            return new Taken.Other(found);
        }
        keep(temporary, path(sha256));
        byte[] start = Arrays.copyOf(head, (int) Math.min(total, HEAD));
        return new Taken.Whole(new StoredContent(sha256, total, MediaTypes.of(start, declaredType)));
    }

    private static void keep(Path temporary, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(place.getParent())) {
            directory.force(true);
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
