package tj.omuzgor.identity.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.HeldGrant;

/** An account that gives, ends or reads grants, with what it holds itself. */
record Actor(String id, List<HeldGrant> holds) {

    /** Where it may give a role. */
    Set<UUID> unitsGiving(Role role) {
        return holds.stream()
                .filter(grant -> RoleHierarchy.givenBy(grant.role()).contains(role))
                .map(HeldGrant::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles of its own by which it gives others. */
    Set<Role> givingRoles() {
        return holds.stream()
                .map(HeldGrant::role)
                .filter(role -> !RoleHierarchy.givenBy(role).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where it holds a role. */
    Set<UUID> unitsWith(Role role) {
        return holds.stream()
                .filter(grant -> grant.role() == role)
                .map(HeldGrant::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
