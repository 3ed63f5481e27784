package tj.omuzgor.platform.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes the grants of a verified token the roles of the caller, and nothing else: roles the token lists elsewhere count for nothing.
 */
@ApplicationScoped
class GrantedRoles implements SecurityIdentityAugmentor {
    static final String CLAIMS = "omuzgor.claims";

    private final Clock clock;
    private final Instance<AccessGate> gates;

    GrantedRoles(Clock clock, Instance<AccessGate> gates) {
        this.clock = clock;
        this.gates = gates;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getRawToken() == null) {
            return Uni.createFrom().item(identity);
        }
        var claims = TokenReader.read(token.getRawToken());
        if (gates.stream().anyMatch(gate -> gate.refuses(claims.subject(), claims.issuedAt()))) {
            return Uni.createFrom().failure(superseded());
        }
        return Uni.createFrom().item(withRoles(identity, claims));
    }

    private SecurityIdentity withRoles(SecurityIdentity identity, TokenClaims claims) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(CLAIMS, claims)
                .addRoles(roles(claims))
                .build();
    }

    private Set<String> roles(TokenClaims claims) {
        var now = clock.instant();
        var roles = claims.grants().stream()
                .filter(grant -> grant.holdsAt(now))
                .map(grant -> Roles.nameOf(grant.role()))
                .collect(Collectors.toSet());
        if (claims.teacherId() != null) {
            roles.add(Roles.TEACHER);
        }
        return roles;
    }

    private static AuthenticationFailedException superseded() {
        return new AuthenticationFailedException(
                "The token is older than its holder's grants", Map.of("omuzgor.problem", "token-superseded"));
    }
}
