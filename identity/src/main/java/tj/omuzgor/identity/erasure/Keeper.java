package tj.omuzgor.identity.erasure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.teacher.EmptyEntries.Entry;
import tj.omuzgor.platform.caller.HeldGrant;

/**
 * Who asks for an erasure.
 *
 * @param id the account
 * @param teacherId the teacher it belongs to
 */
record Keeper(String id, @Nullable UUID teacherId, List<HeldGrant> holds) {

    private static final Set<Role> KEEPS = EnumSet.of(Role.REGISTRAR, Role.ADMIN);
    private static final Set<Role> SEES =
            EnumSet.of(Role.SCHOOL_HEAD, Role.DISTRICT_OFFICER, Role.CENTER_MANAGER, Role.REGISTRAR, Role.ADMIN);

    /** Where she sees persons. */
    Set<UUID> sees() {
        return unitsWith(SEES);
    }

    /** Where she keeps the registry. */
    Set<UUID> keeps() {
        return unitsWith(KEEPS);
    }

    boolean administersCountry() {
        return unitsWith(EnumSet.of(Role.ADMIN)).contains(Country.ID);
    }

    /** Whether a person is she herself. */
    boolean is(List<Entry> entries, List<String> accounts) {
        return accounts.contains(id)
                || entries.stream().anyMatch(entry -> entry.id().equals(teacherId));
    }

    private Set<UUID> unitsWith(Set<Role> roles) {
        return holds.stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(HeldGrant::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
