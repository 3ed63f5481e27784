package tj.omuzgor.platform.quarantine;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who judges, by the token.
 *
 * @param subject of the token
 * @param teacherId where the judge is a teacher too
 * @param managed where the judge manages centers: ids of centers and org units
 * @param registered where the judge keeps the registry: ids of org units
 */
record Judge(String subject, @Nullable UUID teacherId, Set<UUID> managed, Set<UUID> registered) {}
