package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.directory.DirectoryUnavailable;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.staff.GivingResult.AlreadyHeld;
import tj.omuzgor.identity.staff.GivingResult.DirectoryAway;
import tj.omuzgor.identity.staff.GivingResult.Given;
import tj.omuzgor.identity.staff.GivingResult.OutOfReach;
import tj.omuzgor.identity.staff.GivingResult.Overlaps;
import tj.omuzgor.identity.staff.GivingResult.Unfit;
import tj.omuzgor.identity.staff.Holders.Holder;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;

/** Gives an account a role at a place. The answer waits for one attempt to bring Keycloak up to date, not for its success. */
@ApplicationScoped
class GiveGrant {

    private final Pool pool;
    private final Reach reach;
    private final Holders holders;
    private final Grants grants;
    private final AccessTasks tasks;
    private final Outbox outbox;
    private final Clock clock;

    GiveGrant(Pool pool, Reach reach, Holders holders, Grants grants, AccessTasks tasks, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.holders = holders;
        this.grants = grants;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Gives a grant.
     *
     * @param actor the account that gives it
     * @param units where the actor is an administrator
     */
    Uni<GivingResult> give(GrantRequest request, String actor, Set<UUID> units) {
        var unfit = unfit(request);
        if (unfit != null) {
            return Uni.createFrom().item(new Unfit(unfit));
        }
        return Uni.combine()
                .all()
                .unis(reach.knows(request.unitId()), reach.of(units))
                .asTuple()
                .flatMap(place -> {
                    if (!place.getItem1()) {
                        return Uni.createFrom().<GivingResult>item(new Unfit(unknownUnit(request)));
                    }
                    return place.getItem2().covers(request.unitId())
                            ? toHolder(request, actor)
                            : Uni.createFrom().item(new OutOfReach());
                });
    }

    private Uni<GivingResult> toHolder(GrantRequest request, String actor) {
        return holders.find(request.holder())
                .flatMap(holder -> holder == null
                        ? Uni.createFrom().<GivingResult>item(new Unfit(unknownHolder(request)))
                        : pool.withTransaction(tx -> store(tx, grant(request), holder, actor))
                                .call(result -> tasks.work(holder.id())))
                .onFailure(DirectoryUnavailable.class)
                .recoverWithItem(new DirectoryAway());
    }

    private Uni<GivingResult> store(SqlConnection tx, Grant grant, Holder holder, String actor) {
        return grants.insert(tx, grant, actor, "given")
                .flatMap(inserted -> inserted
                        ? tasks.request(tx, grant.holder(), Arrays.asList(grant.from(), grant.to()))
                                .chain(() -> outbox.publish(tx, List.of(grant.changed(holder.teacherId()))))
                                .replaceWith(new Given(grant.view(holder.teacherId())))
                        : grants.overlapping(tx, grant).map(present -> held(present, grant, holder)));
    }

    private static GivingResult held(@Nullable Grant present, Grant wanted, Holder holder) {
        if (present == null) {
            throw new IllegalStateException("A grant of " + wanted.holder() + " neither overlaps nor is stored");
        }
        var view = present.view(holder.teacherId());
        return present.spans(wanted.from(), wanted.to()) ? new AlreadyHeld(view) : new Overlaps(view);
    }

    /** To the microsecond, as the database keeps time, so that state and event agree. */
    private static Grant grant(GrantRequest request) {
        var to = request.to();
        return new Grant(
                Ids.next(),
                request.holder(),
                request.role(),
                request.unitId(),
                request.from().truncatedTo(ChronoUnit.MICROS),
                to == null ? null : to.truncatedTo(ChronoUnit.MICROS));
    }

    private @Nullable FieldProblem unfit(GrantRequest request) {
        if (request.role() == Role.TEACHER) {
            return new FieldProblem("/role", "is not given: an account has it with its teacher");
        }
        var to = request.to();
        if (to != null && (!to.isAfter(request.from()) || !to.isAfter(clock.instant()))) {
            return new FieldProblem("/to", "must lie after \"from\" and in the future");
        }
        return null;
    }

    private static FieldProblem unknownUnit(GrantRequest request) {
        return new FieldProblem("/unitId", "is neither an org unit nor a center: " + request.unitId());
    }

    private static FieldProblem unknownHolder(GrantRequest request) {
        return new FieldProblem("/holder", "is not an account: " + request.holder());
    }
}
