package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.page.Paging;

/** Lists the schools under a unit, or under all units of the caller's grants. */
@ApplicationScoped
class ListSchools {

    private final OrgUnits orgUnits;
    private final Reach reach;

    ListSchools(OrgUnits orgUnits, Reach reach) {
        this.orgUnits = orgUnits;
        this.reach = reach;
    }

    /** A page of them, or null where the unit lies outside the caller's. */
    Uni<@Nullable Page<OrgUnitView>> list(@Nullable UUID unit, Set<UUID> units, Paging paging) {
        return reach.of(units).flatMap(covered -> {
            if (unit == null) {
                return orgUnits.schools(covered, paging);
            }
            return covered.covers(unit)
                    ? reach.of(Set.of(unit)).flatMap(below -> orgUnits.schools(below, paging))
                    : Uni.createFrom().nullItem();
        });
    }
}
