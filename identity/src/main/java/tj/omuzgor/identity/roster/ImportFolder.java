package tj.omuzgor.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the files of imports wait, each under the id of its import. */
@ApplicationScoped
class ImportFolder {
    private static final int BUFFER = 1 << 16;
    private static final String SUFFIX = ".upload";

    private final Path folder;
    private final long largest;

    ImportFolder(RosterConfig config) {
        this.folder = config.folder();
        this.largest = config.largest().asLongValue();
    }

    /** A file that was kept. */
    record Kept(long bytes, String sha256) {}

    /** Keeps bytes while they come; null where there are too many of them, of which then none is kept. */
    @Nullable
    Kept keep(UUID id, InputStream bytes) throws IOException {
        Files.createDirectories(folder);
        var file = fileOf(id);
        long size = 0;
        try (var counted = new DigestInputStream(bytes, sha256());
                var target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var buffer = new byte[BUFFER];
            for (int count = counted.read(buffer); count >= 0; count = counted.read(buffer)) {
                size += count;
                if (size > largest) {
                    break;
                }
                target.write(buffer, 0, count);
            }
            if (size <= largest) {
                return new Kept(
                        size,
                        HexFormat.of().formatHex(counted.getMessageDigest().digest()));
            }
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
        Files.delete(file);
        return null;
    }

    /** The file of an import. */
    Path fileOf(UUID id) {
        return folder.resolve(id + SUFFIX);
    }

    /** The largest file that is kept. */
    long largest() {
        return largest;
    }

    void forget(UUID id) throws IOException {
        Files.deleteIfExists(fileOf(id));
    }

    /** Removes what was last written before an instant and belongs to none of some imports; answers how many files. */
    int forgetAllBut(Set<UUID> wanted, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int gone = 0;
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                boolean isWanted = wanted.stream().anyMatch(id -> name.equals(id + SUFFIX));
                if (!isWanted && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    gone += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        return gone;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
