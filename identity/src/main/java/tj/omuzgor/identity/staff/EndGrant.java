package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.staff.Holders.Holder;
import tj.omuzgor.platform.outbox.Outbox;

/** Ends a grant now. One that has ended stays as it ended. */
@ApplicationScoped
class EndGrant {

    private final Pool pool;
    private final Reach reach;
    private final Holders holders;
    private final Grants grants;
    private final AccessTasks tasks;
    private final Outbox outbox;
    private final Clock clock;

    EndGrant(Pool pool, Reach reach, Holders holders, Grants grants, AccessTasks tasks, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.holders = holders;
        this.grants = grants;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Result {
        /** It holds no longer. */
        record Ended(GrantView grant) implements Result {}

        /** There is none that the caller administers. */
        record NotFound() implements Result {}
    }

    /**
     * Ends a grant.
     *
     * @param units where the actor is an administrator
     */
    Uni<Result> end(UUID id, String actor, Set<UUID> units) {
        return Uni.combine()
                .all()
                .unis(reach.of(units), grants.byId(pool, id))
                .asTuple()
                .flatMap(found -> administered(found.getItem2(), found.getItem1())
                        .flatMap(holder -> holder == null
                                ? Uni.createFrom().<Result>item(new Result.NotFound())
                                : pool.withTransaction(tx -> store(tx, id, holder, actor))
                                        .call(ended -> tasks.work(holder.id()))));
    }

    private Uni<@Nullable Holder> administered(@Nullable Grant grant, Covered covered) {
        return grant == null || !covered.covers(grant.unitId())
                ? Uni.createFrom().nullItem()
                : holders.find(grant.holder());
    }

    private Uni<Result> store(SqlConnection tx, UUID id, Holder holder, String actor) {
        return grants.locked(tx, id).flatMap(present -> {
            if (present == null) {
                return Uni.createFrom().<Result>item(new Result.NotFound());
            }
            var ended = present.endedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
            Result result = new Result.Ended(ended.view(holder.teacherId()));
            return ended.equals(present)
                    ? Uni.createFrom().item(result)
                    : grants.end(tx, ended, actor)
                            .chain(() -> tasks.request(tx, ended.holder(), List.of()))
                            .chain(() -> outbox.publish(tx, List.of(ended.changed(holder.teacherId()))))
                            .replaceWith(result);
        });
    }
}
