package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.staff.Holders.Holder;
import tj.omuzgor.platform.outbox.Outbox;

/** Changes grants: the state, its audit entry, the tasks for tokens and the event commit together. */
@ApplicationScoped
class KeepGrants {

    private final GrantRepository grants;
    private final GrantJournal journal;
    private final AccessRequests requests;
    private final Outbox outbox;
    private final Clock clock;

    KeepGrants(GrantRepository grants, GrantJournal journal, AccessRequests requests, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.journal = journal;
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of a grant to end. */
    sealed interface Ending {
        /** It holds no longer. */
        record Ended(Grant grant) implements Ending {}

        /** Nobody else would administer the country for as long. */
        record LastAdministrator() implements Ending {}
    }

    /** Stores a grant. Fails by the table's constraint where the role is held there for a part of that time. */
    @WithTransaction
    Uni<Grant> give(Grant grant, Holder holder, String actor) {
        return grants.lockHolder(holder.id())
                .chain(() -> grants.persist(grant))
                .call(() -> changed(grant, holder.teacherId(), "given", actor))
                .call(() -> grant.administersCountry()
                        ? requests.followAdministrators(grant.from())
                        : Uni.createFrom().voidItem());
    }

    /** Stores a grant whose holder is on leave: it holds once she is back. */
    @WithTransaction
    Uni<Grant> giveResting(Grant grant, Holder holder, String actor) {
        return grants.persist(grant)
                .call(() -> journal.note(grant, holder.teacherId(), "given", actor))
                .invoke(Grant::rest)
                .call(() -> changed(grant, holder.teacherId(), "suspended", FollowStatus.REGISTRY));
    }

    /** Ends a grant now; one that has ended stays as it ended. */
    @WithTransaction
    Uni<Ending> end(Grant seen, Holder holder, String actor) {
        return grants.lockHolder(holder.id())
                .chain(() -> seen.administersCountry()
                        ? grants.lockCountryAdministrators(clock.instant())
                                .flatMap(present -> endAdministrator(present, seen, holder, actor))
                        : grants.findForUpdate(seen.id())
                                .flatMap(grant -> end(present(grant, seen), holder.teacherId(), actor)));
    }

    private Uni<Ending> endAdministrator(List<Grant> present, Grant seen, Holder holder, String actor) {
        var grant =
                present.stream().filter(other -> other.id().equals(seen.id())).findFirst();
        if (grant.isEmpty()) {
            return Uni.createFrom().item(new Ending.Ended(seen));
        }
        return grant.get().isLastAdministrator(present, clock.instant())
                ? Uni.createFrom().item(new Ending.LastAdministrator())
                : end(grant.get(), holder.teacherId(), actor);
    }

    private Uni<Ending> end(Grant grant, @Nullable UUID teacherId, String actor) {
        Ending ended = new Ending.Ended(grant);
        boolean rested = grant.forgetSuspension();
        return grant.end(clock.instant()) || rested
                ? changed(grant, teacherId, "ended", actor).replaceWith(ended)
                : Uni.createFrom().item(ended);
    }

    /** What follows from a change, within its transaction. */
    Uni<Void> changed(Grant grant, @Nullable UUID teacherId, String action, String actor) {
        return journal.note(grant, teacherId, action, actor)
                .chain(() -> requests.request(grant.holder(), Arrays.asList(grant.from(), grant.to())))
                .chain(() -> Panache.getSession())
                .flatMap(session -> outbox.publish(session, List.of(grant.changed(teacherId))));
    }

    private static Grant present(@Nullable Grant grant, Grant seen) {
        if (grant == null) {
            throw new IllegalStateException("Grant " + seen.id() + " is gone, though grants are never deleted");
        }
        return grant;
    }
}
