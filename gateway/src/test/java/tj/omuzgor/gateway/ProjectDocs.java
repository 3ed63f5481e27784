package tj.omuzgor.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents of the project, which tests compare with the code. */
public final class ProjectDocs {

    private ProjectDocs() {}

    /** A file under {@code docs} of the project's root. */
    public static Path file(String name) {
        return Path.of("..", "docs").resolve(name).toAbsolutePath().normalize();
    }

    /** The text of a file. */
    public static String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The file as it stands; with {@code -Domuzgor.update-docs=true} it is written first.
     *
     * @param present what the code says now
     */
    public static String compared(String name, String present) {
        var file = file(name);
        try {
            if (Boolean.getBoolean("omuzgor.update-docs")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, present);
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
