package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.place.Places;

/** Lists what an account holds and held: all of it for the account itself, for an administrator what lies under her units. */
@ApplicationScoped
class ListGrants {

    private final Pool pool;
    private final Grants grants;
    private final Holders holders;
    private final Places places;

    ListGrants(Pool pool, Grants grants, Holders holders, Places places) {
        this.pool = pool;
        this.grants = grants;
        this.holders = holders;
        this.places = places;
    }

    /** The grants of an account at the units, or everywhere where the units are null or hold the country. */
    Uni<Page<GrantView>> list(String holder, @Nullable Set<UUID> units, Paging paging) {
        var cursor = paging.cursor();
        var after = cursor == null ? null : cursor.uuid(0);
        return within(units)
                .flatMap(within -> grants.page(pool, holder, within.orElse(null), after, paging.limit()))
                .flatMap(page -> views(page, holder, paging));
    }

    /** The places to look at; empty stands for everywhere. */
    private Uni<Optional<UUID[]>> within(@Nullable Set<UUID> units) {
        return units == null || units.contains(Country.ID)
                ? Uni.createFrom().item(Optional.empty())
                : places.below(units).map(below -> Optional.of(below.toArray(UUID[]::new)));
    }

    private Uni<Page<GrantView>> views(List<Grant> found, String holder, Paging paging) {
        return found.isEmpty()
                ? Uni.createFrom().item(new Page<GrantView>(List.of(), null))
                : holders.find(holder)
                        .map(known -> paging.page(
                                found,
                                grant -> Cursor.of(grant.id()),
                                grant -> grant.view(known == null ? null : known.teacherId())));
    }
}
