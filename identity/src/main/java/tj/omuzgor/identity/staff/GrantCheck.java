package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.staff.GivingResult.OutOfReach;
import tj.omuzgor.identity.staff.GivingResult.RoleTooHigh;
import tj.omuzgor.identity.staff.GivingResult.Unfit;
import tj.omuzgor.identity.staff.Holders.Holder;

/** Whether a grant may be asked for like this. */
@ApplicationScoped
class GrantCheck {

    private final Reach reach;
    private final GrantRepository grants;
    private final Clock clock;

    GrantCheck(Reach reach, GrantRepository grants, Clock clock) {
        this.reach = reach;
        this.grants = grants;
        this.clock = clock;
    }

    /** Why not, or null. */
    Uni<@Nullable GivingResult> refusal(GrantRequest request, Actor actor) {
        var unfit = unfit(request);
        if (unfit != null) {
            return Uni.createFrom().item(new Unfit(unfit));
        }
        var units = actor.unitsGiving(request.role());
        if (units.isEmpty()) {
            return Uni.createFrom().item(new RoleTooHigh(request.role()));
        }
        return reach.knows(request.unitId())
                .flatMap(known ->
                        known ? outOfReach(request, units) : Uni.createFrom().item(new Unfit(unknownUnit(request))));
    }

    /** Whether the account holds, or is to hold, as much as Keycloak takes of one. */
    Uni<Boolean> isFull(Holder holder) {
        return grants.countNotEnded(holder.id(), clock.instant()).map(count -> count >= AccessTasks.MOST_GRANTS);
    }

    private Uni<@Nullable GivingResult> outOfReach(GrantRequest request, Set<UUID> units) {
        return reach.of(units).map(covered -> covered.covers(request.unitId()) ? null : new OutOfReach());
    }

    private @Nullable FieldProblem unfit(GrantRequest request) {
        if (request.role() == Role.TEACHER) {
            return new FieldProblem("/role", "is not given: an account has it with its teacher");
        }
        if (request.role() == Role.CONTENT_AUTHOR && !request.unitId().equals(Country.ID)) {
            return new FieldProblem("/unitId", "must be the country: what an author publishes is for all of it");
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
}
