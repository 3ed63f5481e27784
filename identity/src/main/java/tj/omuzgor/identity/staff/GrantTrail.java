package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantAuditView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Shows who changed a grant, when and how: to its holder, and to those who may give it. */
@ApplicationScoped
class GrantTrail {

    private final GrantRepository grants;
    private final GrantJournal journal;
    private final Reach reach;

    GrantTrail(GrantRepository grants, GrantJournal journal, Reach reach) {
        this.grants = grants;
        this.journal = journal;
        this.reach = reach;
    }

    /** Its changes in their order, or null where there is no such grant that the actor may read. */
    Uni<@Nullable Page<GrantAuditView>> show(UUID id, Actor actor, Paging paging) {
        return grants.findGrant(id)
                .flatMap(grant -> grant == null ? Uni.createFrom().item(false) : mayRead(grant, actor))
                .flatMap(mayRead -> mayRead ? page(id, paging).map(page -> page) : nothing());
    }

    private Uni<Boolean> mayRead(Grant grant, Actor actor) {
        return grant.holder().equals(actor.id())
                ? Uni.createFrom().item(true)
                : reach.of(actor.unitsGiving(grant.role())).map(covered -> covered.covers(grant.unitId()));
    }

    private Uni<Page<GrantAuditView>> page(UUID id, Paging paging) {
        var cursor = paging.cursor();
        return journal.listPage(id, cursor == null ? null : cursor.uuid(0), paging.limit())
                .map(found -> paging.page(found, entry -> Cursor.of(entry.id()), journal::view));
    }

    private static Uni<@Nullable Page<GrantAuditView>> nothing() {
        return Uni.createFrom().nullItem();
    }
}
