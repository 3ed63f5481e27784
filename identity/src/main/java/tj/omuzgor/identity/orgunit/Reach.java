package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.platform.place.Places;

/** Resolves how far grants reach, by the present tree. */
@ApplicationScoped
public class Reach {

    private static final String KNOWN = "select exists (select from place where id = $1) as known";

    private final Pool pool;
    private final Places places;

    Reach(Pool pool, Places places) {
        this.pool = pool;
        this.places = places;
    }

    /** Whether there is an org unit or a center of that id. */
    public Uni<Boolean> knows(UUID place) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(place))
                .map(rows -> rows.iterator().next().getBoolean("known"));
    }

    /** What the units of a caller's grants cover. */
    public Uni<Covered> of(Set<UUID> units) {
        return units.contains(Country.ID) || units.isEmpty()
                ? Uni.createFrom().item(new Covered(units))
                : places.below(units).map(Covered::new);
    }
}
