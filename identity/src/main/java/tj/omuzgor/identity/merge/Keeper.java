package tj.omuzgor.identity.merge;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the registry.
 *
 * @param id the account
 * @param teacherId the teacher the account belongs to, by any of her ids; null for staff who teach nowhere
 * @param units where
 */
record Keeper(String id, @Nullable UUID teacherId, Set<UUID> units) {

    /** Whether all ids of some people are hers too: nobody decides who she is herself. */
    boolean isAmong(Set<UUID> idsOfPeople) {
        return teacherId != null && idsOfPeople.contains(teacherId);
    }
}
