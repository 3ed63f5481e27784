package tj.omuzgor.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.id.Ids;

/** Keeps a file to be imported; the worker takes it up. */
@ApplicationScoped
class StartImport {
    private static final int LONGEST_NAME = 100;

    private final ImportFolder folder;
    private final Imports imports;
    private final Clock clock;

    StartImport(ImportFolder folder, Imports imports, Clock clock) {
        this.folder = folder;
        this.imports = imports;
        this.clock = clock;
    }

    /** How it went. */
    sealed interface Result {
        /** The file is kept and waits. */
        record Accepted(ImportRow row) implements Result {}

        /** Nothing was sent. */
        record Empty() implements Result {}

        /** More was sent than is taken. */
        record TooLarge(long largest) implements Result {}
    }

    /**
     * Who asks for what.
     *
     * @param units where the caller keeps the registry
     * @param fileName what the caller calls the file; only shown
     */
    record Request(
            String caller,
            Set<UUID> units,
            String format,
            @Nullable String fileName,
            boolean dryRun) {
        Request {
            units = Set.copyOf(units);
        }
    }

    /** Reads the bytes while they come, so it blocks; the row is written asynchronously. */
    Uni<Result> start(Request request, InputStream bytes) {
        var id = Ids.next();
        ImportFolder.Kept kept;
        try {
            kept = folder.keep(id, bytes);
            if (kept != null && kept.bytes() == 0) {
                folder.forget(id);
                return Uni.createFrom().item(new Result.Empty());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The file of an import could not be kept", failed);
        }
        if (kept == null) {
            return Uni.createFrom().item(new Result.TooLarge(folder.largest()));
        }
        var asked = new Imports.Asked(
                id,
                request.caller(),
                request.units(),
                request.format(),
                shown(request.fileName(), request.format()),
                request.dryRun(),
                clock.instant());
        // Where that fails nobody knows whether the row is there: the next start removes a file without one.
        return imports.add(asked, kept).map(Result.Accepted::new);
    }

    private static String shown(@Nullable String name, String format) {
        var given = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC);
        var plain = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        var cut = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return cut.isEmpty() ? format : cut;
    }
}
