package tj.omuzgor.identity.roster;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.identity.roster.file.RosterFile.Format;

/**
 * An import that is to be run.
 *
 * @param units where the one who asked keeps the registry
 * @param attempts how often it was begun, this time included
 */
record PendingImport(UUID id, Set<UUID> units, Format format, boolean dryRun, int attempts, Instant startedAt) {
    PendingImport {
        units = Set.copyOf(units);
    }
}
