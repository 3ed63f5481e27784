package tj.omuzgor.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.problem.Problem;

/** Who sent the current request, by its verified token. Without a token every method answers 401 {@code unauthenticated}. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final Clock clock;

    Caller(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** The subject of the token; the holder of grants. */
    public String id() {
        return claims().subject();
    }

    /** The teacher this account belongs to; null for staff who teach nowhere. */
    public @Nullable UUID teacherId() {
        return claims().teacherId();
    }

    /** The teacher this account belongs to, or 403 {@code teacher-required}. */
    public UUID requireTeacher() {
        var teacher = teacherId();
        if (teacher == null) {
            throw Problem.of(Response.Status.FORBIDDEN, "teacher-required", "The caller's account has no teacher.")
                    .asException();
        }
        return teacher;
    }

    /** The grants that hold now. */
    public List<HeldGrant> grants() {
        var now = clock.instant();
        return claims().grants().stream().filter(grant -> grant.holdsAt(now)).toList();
    }

    /** Whether one of the roles is granted anywhere; an account with a teacher holds {@code TEACHER}. */
    public boolean holds(Role... anyOf) {
        var wanted = List.of(anyOf);
        return (wanted.contains(Role.TEACHER) && teacherId() != null)
                || grants().stream().anyMatch(grant -> wanted.contains(grant.role()));
    }

    /** Where one of the roles is granted: ids of org units and centers. */
    public Set<UUID> unitsWith(Role... anyOf) {
        var wanted = Arrays.asList(anyOf);
        return grants().stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(HeldGrant::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When the token was issued, to the second. */
    public Instant issuedAt() {
        return claims().issuedAt();
    }

    private TokenClaims claims() {
        TokenClaims claims = identity.getAttribute(GrantedRoles.CLAIMS);
        if (claims == null) {
            throw Problem.of(Response.Status.UNAUTHORIZED, "unauthenticated", "A valid bearer token is required.")
                    .asException();
        }
        return claims;
    }
}
