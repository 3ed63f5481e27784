package tj.omuzgor.identity.merge;

import java.util.Set;
import java.util.UUID;
import tj.omuzgor.identity.orgunit.Covered;

/**
 * The frame of one decision on merges.
 *
 * @param keeper who decides
 * @param covered where she keeps the registry
 * @param ids all ids of everybody concerned, locked
 */
record Deciding(Keeper keeper, Covered covered, Set<UUID> ids) {

    /** The account that decides. */
    String by() {
        return keeper.id();
    }

    /** Whether she would decide on herself. */
    boolean isOwn() {
        return keeper.isAmong(ids);
    }
}
