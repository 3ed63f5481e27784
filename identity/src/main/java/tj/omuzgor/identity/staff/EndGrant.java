package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.staff.Holders.Holder;
import tj.omuzgor.identity.staff.KeepGrants.Ending;

/** Ends a grant now. One that has ended stays as it ended; the country is never left without an administrator. */
@ApplicationScoped
class EndGrant {

    private final Reach reach;
    private final Holders holders;
    private final GrantRepository grants;
    private final KeepGrants keep;
    private final AccessTasks tasks;

    EndGrant(Reach reach, Holders holders, GrantRepository grants, KeepGrants keep, AccessTasks tasks) {
        this.reach = reach;
        this.holders = holders;
        this.grants = grants;
        this.keep = keep;
        this.tasks = tasks;
    }

    /** What became of it. */
    sealed interface Result {
        /** It holds no longer. */
        record Ended(GrantView grant) implements Result {}

        /** There is none that the caller may give. */
        record NotFound() implements Result {}

        /** It is the caller's own, which she sees and does not give. */
        record RoleTooHigh(Role role) implements Result {}

        /** Nobody else would administer the country for as long. */
        record LastAdministrator() implements Result {}
    }

    Uni<Result> end(UUID id, Actor actor) {
        return grants.findGrant(id)
                .flatMap(grant -> grant == null
                        ? Uni.createFrom().<Result>item(new Result.NotFound())
                        : reach.of(actor.unitsGiving(grant.role()))
                                .flatMap(covered -> covered.covers(grant.unitId())
                                        ? end(grant, actor.id())
                                        : Uni.createFrom().item(notGiven(grant, actor))));
    }

    private static Result notGiven(Grant grant, Actor actor) {
        return grant.holder().equals(actor.id()) ? new Result.RoleTooHigh(grant.role()) : new Result.NotFound();
    }

    private Uni<Result> end(Grant grant, String actor) {
        return takeOverActor(grant, actor)
                .chain(() -> holders.find(grant.holder()))
                .flatMap(holder -> holder == null
                        ? Uni.createFrom().<Result>item(new Result.NotFound())
                        : keep.end(grant, holder, actor)
                                .call(ended -> tasks.work(holder.id()))
                                .map(ending -> result(ending, holder)));
    }

    /** The first administrator may still be known to Keycloak alone; she counts, once her grants are taken over. */
    private Uni<Void> takeOverActor(Grant grant, String actor) {
        return grant.administersCountry()
                ? holders.find(actor).onFailure().recoverWithNull().replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Result result(Ending ending, Holder holder) {
        return switch (ending) {
            case Ending.Ended(var grant) -> new Result.Ended(grant.view(holder.teacherId()));
            case Ending.LastAdministrator() -> new Result.LastAdministrator();
        };
    }
}
