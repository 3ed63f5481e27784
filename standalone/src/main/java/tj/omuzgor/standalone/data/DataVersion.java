package tj.omuzgor.standalone.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What made a data folder. A folder of a newer layout or of another major version of PostgreSQL is refused, never converted in
 * silence.
 *
 * @param layout number of the folder's own layout
 * @param postgresql major version of the database files
 */
record DataVersion(int layout, int postgresql) {

    static final DataVersion CURRENT = new DataVersion(1, 18);
    private static final String FILE = "version.json";

    static boolean marks(Path root) {
        return Files.exists(root.resolve(FILE));
    }

    static void check(Path root) {
        Path file = root.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Json.write(file, CURRENT);
                return;
            }
            DataVersion found = Json.read(file, new TypeReference<DataVersion>() {});
            if (found.layout() != CURRENT.layout()) {
                throw new Refusal(
                        "The data in " + root + " has layout " + found.layout() + ", this version reads layout "
                                + CURRENT.layout() + "; choose another folder with --data or begin anew with --fresh.");
            }
            if (found.postgresql() != CURRENT.postgresql()) {
                throw new Refusal("The data in " + root + " was written by PostgreSQL " + found.postgresql()
                        + ", this version brings PostgreSQL " + CURRENT.postgresql()
                        + "; dump it with the old version, or begin anew with --fresh.");
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(file + " is damaged; bring it back from a backup, or begin anew with --fresh.", e);
        } catch (IOException e) {
            throw new Refusal("Cannot read or write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** What a file system itself keeps where it is mounted. */
    static boolean isOfTheDisk(Path file) {
        return file.getFileName().toString().equals("lost+found");
    }

    /** A folder with files but without our mark belongs to somebody else. */
    static void refuseForeign(Path root) {
        if (marks(root) || !Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            if (files.anyMatch(file -> !file.getFileName().toString().matches("run|logs") && !isOfTheDisk(file))) {
                throw new Refusal(root + " holds files but no Omuzgor data; choose another folder with --data.");
            }
        } catch (IOException e) {
            throw new Refusal("Cannot read " + root + ": " + e.getMessage() + ".", e);
        }
    }
}
