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
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.staff.GivingResult.OutOfReach;
import tj.omuzgor.identity.staff.GivingResult.RoleTooHigh;
import tj.omuzgor.identity.staff.GivingResult.Unfit;

/** Whether a grant may be asked for like this. */
@ApplicationScoped
class GrantCheck {

    private final Reach reach;
    private final Clock clock;

    GrantCheck(Reach reach, Clock clock) {
        this.reach = reach;
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

    private Uni<@Nullable GivingResult> outOfReach(GrantRequest request, Set<UUID> units) {
        return reach.of(units).map(covered -> covered.covers(request.unitId()) ? null : new OutOfReach());
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
}
