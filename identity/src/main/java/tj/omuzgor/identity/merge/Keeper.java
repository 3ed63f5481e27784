package tj.omuzgor.identity.merge;

import java.util.Set;
import java.util.UUID;

/**
 * Who keeps the registry.
 *
 * @param id the account
 * @param units where
 */
record Keeper(String id, Set<UUID> units) {}
