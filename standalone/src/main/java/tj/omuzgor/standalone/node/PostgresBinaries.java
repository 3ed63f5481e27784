package tj.omuzgor.standalone.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import tj.omuzgor.standalone.data.Refusal;

/** The PostgreSQL programs, unpacked once from the archive for this processor. */
final class PostgresBinaries {

    private static final int OWNER_EXECUTES = 0100;

    private final Path folder;

    PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** The program of this name. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    synchronized void unpack() throws IOException {
        Path mark = folder.resolve("unpacked");
        if (Files.exists(mark)) {
            return;
        }
        String archive = "/postgres-linux-" + Platform.processor() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Refusal("No PostgreSQL for this system is on the class path: " + archive + ".");
            }
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed))));
        }
        Files.writeString(mark, archive + "\n");
    }

    private void unpack(TarArchiveInputStream archive) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("the archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.deleteIfExists(target);
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
            boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
