package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.identity.staff.Holders.Holder;

/** The grants of one account, for the features that keep accounts. */
@ApplicationScoped
public class HeldGrants {

    private final Pool pool;
    private final Grants grants;
    private final AccessTasks tasks;
    private final TakeOverGrants announcement;
    private final Clock clock;

    HeldGrants(Pool pool, Grants grants, AccessTasks tasks, TakeOverGrants announcement, Clock clock) {
        this.pool = pool;
        this.grants = grants;
        this.tasks = tasks;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** What the account holds now. */
    public Uni<List<GrantView>> now(Holder holder) {
        return grants.holding(pool, holder.id(), clock.instant())
                .map(found -> found.stream()
                        .map(grant -> grant.view(holder.teacherId()))
                        .toList());
    }

    /** Whether the account holds anything now or is to. */
    public Uni<Boolean> any(String holder) {
        var now = clock.instant();
        return grants.ofHolder(pool, holder).map(found -> found.stream().anyMatch(grant -> isOpen(grant.to(), now)));
    }

    /** Publishes the account's grants with the teacher it belongs to by now, and asks for tokens that say so. */
    public Uni<Void> belongTo(SqlConnection tx, Holder holder) {
        return announcement.announce(tx, holder).chain(() -> tasks.request(tx, holder.id(), List.of()));
    }

    /** Tries once, after the commit, to bring the account's tokens up to date; what fails is tried again later. */
    public Uni<Void> tryNow(String holder) {
        return tasks.work(holder);
    }

    private static boolean isOpen(@Nullable Instant end, Instant now) {
        return end == null || end.isAfter(now);
    }
}
