package tj.omuzgor.identity.staff;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;

/**
 * Grants that somebody may read.
 *
 * @param units at these places; null stands for everywhere
 */
record Sight(Set<Role> roles, @Nullable Set<UUID> units) {}
