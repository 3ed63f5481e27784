package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of schools and teachers.
 *
 * @param format {@code oneroster} or {@code teachers}
 * @param dryRun whether everything is tried and nothing kept
 * @param phase what is under way: {@code reading}, {@code comparing}, {@code writing} or {@code publishing}
 * @param rows lines read
 * @param rowsPerSecond lines a second from the start to now, or to the end
 * @param problems cells and rows that were not taken; their list may be cut off
 * @param ignored files and columns that are not needed here
 * @param refusal why the whole file was refused or failed
 */
public record ImportView(
        UUID id,
        String format,
        String fileName,
        long bytes,
        boolean dryRun,
        ImportStatus status,
        @Nullable String phase,
        int percent,
        long rows,
        long rowsPerSecond,
        ImportCounts orgUnits,
        ImportCounts teachers,
        long problems,
        List<String> ignored,
        @Nullable ImportRefusal refusal,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /** Copies the list. */
    public ImportView {
        ignored = List.copyOf(ignored);
    }
}
