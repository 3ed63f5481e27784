package tj.omuzgor.identity.staff;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tj.omuzgor.contracts.identity.Role;

/**
 * Who may give and end which roles, at the places of her own grant and below. A role that is not listed gives none. The role of teacher
 * is not given: an account has it with its teacher.
 */
final class RoleHierarchy {
    private static final Map<Role, Set<Role>> GIVES = Map.of(
            Role.ADMIN,
            EnumSet.complementOf(EnumSet.of(Role.TEACHER)),
            Role.REGISTRAR,
            EnumSet.of(Role.SCHOOL_HEAD, Role.DISTRICT_OFFICER),
            Role.CENTER_MANAGER,
            EnumSet.of(Role.TRAINER, Role.MENTOR, Role.CENTER_ISSUER));

    private RoleHierarchy() {}

    /** The roles that the holder of a role may give. */
    static Set<Role> givenBy(Role role) {
        return GIVES.getOrDefault(role, Set.of());
    }
}
