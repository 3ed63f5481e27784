package tj.omuzgor.gateway.export;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Where archives are: a folder that nobody else may look into, empty at the start of the process. Its names tell nothing; a folder that
 * cannot be had this way fails the start.
 */
@Singleton
@Startup
class ExportFolder {
    /** A volume may belong to somebody else; what is made in it does not. */
    private static final String NAME = "archives";

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> READ_BY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    @Inject
    ExportFolder(ExportConfig config) {
        this(config.folder());
    }

    ExportFolder(Path parent) {
        this.folder = parent.resolve(NAME);
        try {
            Files.createDirectories(parent);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            }
            Files.setPosixFilePermissions(folder, OWNER_ALONE);
            empty();
        } catch (IOException refused) {
            throw new UncheckedIOException("Exports cannot be kept in " + folder, refused);
        }
    }

    /** What a process left that was killed. */
    private void empty() throws IOException {
        try (var left = Files.list(folder)) {
            for (var file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /** A new file, empty. */
    Path file() throws IOException {
        return Files.createFile(folder.resolve(UUID.randomUUID() + ".zip"), READ_BY_OWNER);
    }
}
