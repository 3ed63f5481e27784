package tj.omuzgor.identity.roster.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import tj.omuzgor.identity.roster.file.RosterFile.Format;

/** Reads bytes as a file. */
final class Reading {
    /** Small enough that a test can pass them. */
    static final ReadLimits SMALL = new ReadLimits(20, 8 << 20, 100, 1 << 13);

    private Reading() {}

    static Collected of(byte[] bytes, Format format) {
        var collected = new Collected();
        try {
            var file = Files.createTempFile("roster", ".bin");
            try {
                Files.write(file, bytes);
                collected.about = new RosterFile(file, format, SMALL).read(collected);
            } catch (Unreadable refused) {
                collected.refusal = refused.problem();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return collected;
    }
}
