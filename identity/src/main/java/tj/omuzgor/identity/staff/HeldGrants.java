package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.identity.staff.Holders.Holder;

/** The grants of one account, for the features that keep accounts. */
@ApplicationScoped
public class HeldGrants {

    private final GrantRepository grants;
    private final AccessRequests requests;
    private final AccessTasks tasks;
    private final TakeOverGrants announcement;
    private final Clock clock;

    HeldGrants(
            GrantRepository grants,
            AccessRequests requests,
            AccessTasks tasks,
            TakeOverGrants announcement,
            Clock clock) {
        this.grants = grants;
        this.requests = requests;
        this.tasks = tasks;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** What the account holds now. */
    public Uni<List<GrantView>> now(Holder holder) {
        return grants.listHolding(holder.id(), clock.instant())
                .map(found -> found.stream()
                        .map(grant -> grant.view(holder.teacherId()))
                        .toList());
    }

    /** Whether the account holds anything now or is to. */
    public Uni<Boolean> any(String holder) {
        return grants.countNotEnded(holder, clock.instant()).map(count -> count > 0);
    }

    /**
     * Publishes the account's grants with the teacher it belongs to by now, and asks for tokens that say so and for grants that follow
     * her status; within the Hibernate transaction of the caller.
     */
    public Uni<Void> belongTo(Holder holder) {
        return announcement
                .announce(holder)
                .chain(() -> requests.request(holder.id(), List.of()))
                .chain(() -> requests.follow(holder.teacherId()));
    }

    /** Tries once, after the commit, to bring the account's tokens up to date; what fails is tried again later. */
    public Uni<Void> tryNow(String holder) {
        return tasks.work(holder);
    }
}
