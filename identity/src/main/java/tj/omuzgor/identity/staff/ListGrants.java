package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Lists what an account holds and held: all of it for the account itself, for others what they may give themselves. */
@ApplicationScoped
class ListGrants {

    private final GrantRepository grants;
    private final Holders holders;
    private final Reach reach;

    ListGrants(GrantRepository grants, Holders holders, Reach reach) {
        this.grants = grants;
        this.holders = holders;
        this.reach = reach;
    }

    /** Those of an account's grants that the actor may read. */
    Uni<Page<GrantView>> list(String holder, Actor actor, Paging paging) {
        var cursor = paging.cursor();
        var after = cursor == null ? null : cursor.uuid(0);
        return sights(holder, actor)
                .flatMap(seen -> seen.isEmpty()
                        ? Uni.createFrom().item(List.<Grant>of())
                        : grants.listPage(holder, seen, after, paging.limit()))
                .flatMap(page -> views(page, holder, paging));
    }

    private Uni<List<Sight>> sights(String holder, Actor actor) {
        return holder.equals(actor.id())
                ? Uni.createFrom().item(List.of(new Sight(EnumSet.allOf(Role.class), null)))
                : Multi.createFrom()
                        .iterable(actor.givingRoles())
                        .onItem()
                        .transformToUniAndConcatenate(role -> sight(role, actor))
                        .collect()
                        .asList();
    }

    private Uni<Sight> sight(Role role, Actor actor) {
        return reach.of(actor.unitsWith(role))
                .map(covered -> new Sight(RoleHierarchy.givenBy(role), covered.everything() ? null : covered.places()));
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
