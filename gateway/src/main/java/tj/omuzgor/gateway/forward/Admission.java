package tj.omuzgor.gateway.forward;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the gateway lets through to the owner of a path, who decides again for the very thing that is asked for. */
@FunctionalInterface
interface Admission {
    /** Public things. */
    Admission ANYBODY = _ -> true;

    /** With a valid token. */
    Admission SIGNED_IN = caller -> caller != null;

    /** Those to whom one of the roles is granted anywhere. */
    static Admission of(String... roles) {
        var any = Set.of(roles);
        return caller -> caller != null && caller.getRoles().stream().anyMatch(any::contains);
    }

    /**
     * Whether this one may go on.
     *
     * @param caller null without a token
     */
    boolean admits(@Nullable SecurityIdentity caller);
}
