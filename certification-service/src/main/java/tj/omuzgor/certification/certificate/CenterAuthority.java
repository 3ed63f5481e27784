package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.place.Places;

/** What the caller may do with the certificates of a center, by the grants that cover it. */
@ApplicationScoped
class CenterAuthority {

    private final Places places;
    private final Caller caller;

    CenterAuthority(Places places, Caller caller) {
        this.places = places;
        this.caller = caller;
    }

    /** From nothing to everything. */
    enum Level {
        /** The caller does not see what happens there. */
        NONE,
        /** The caller sees it. */
        SEES,
        /** The caller issues and revokes. */
        ISSUES
    }

    Uni<Level> at(SqlClient client, @Nullable UUID centerId) {
        if (centerId == null) {
            return Uni.createFrom().item(Level.NONE);
        }
        return places.covers(client, caller.unitsWith(Role.CENTER_ISSUER), centerId)
                .chain(issues -> issues
                        ? Uni.createFrom().item(Level.ISSUES)
                        : places.covers(client, caller.unitsWith(Role.CENTER_MANAGER), centerId)
                                .map(sees -> sees ? Level.SEES : Level.NONE));
    }
}
