package tj.omuzgor.identity.merge;

import java.util.Set;
import java.util.UUID;
import tj.omuzgor.identity.orgunit.Covered;

/**
 * The frame of one decision on merges.
 *
 * @param by the account that decides
 * @param covered where that account keeps the registry
 * @param ids all ids of everybody concerned, locked
 */
record Deciding(String by, Covered covered, Set<UUID> ids) {}
