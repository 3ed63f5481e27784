package tj.omuzgor.coverage.query;

import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.Caller;

/**
 * Where a caller may look.
 *
 * @param persons units where she has sight of persons, and therefore of exact figures
 * @param figures units where she sees figures that name nobody
 */
record Sight(Set<UUID> persons, Set<UUID> figures) {

    static Sight of(Caller caller) {
        return new Sight(
                caller.unitsWith(
                        Role.SCHOOL_HEAD, Role.DISTRICT_OFFICER, Role.CENTER_MANAGER, Role.REGISTRAR, Role.ADMIN),
                caller.unitsWith(Role.MINISTRY_ANALYST));
    }
}
