package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.directory.DirectoryUnavailable;
import tj.omuzgor.identity.staff.GivingResult.AlreadyHeld;
import tj.omuzgor.identity.staff.GivingResult.DirectoryAway;
import tj.omuzgor.identity.staff.GivingResult.Overlaps;
import tj.omuzgor.identity.staff.GivingResult.TooMany;
import tj.omuzgor.identity.staff.GivingResult.Unfit;
import tj.omuzgor.identity.staff.Holders.Holder;

/** Gives an account a role at a place. The answer waits for one attempt to bring Keycloak up to date, not for its success. */
@ApplicationScoped
class GiveGrant {

    private final GrantCheck check;
    private final Holders holders;
    private final WriteGrant writeGrant;
    private final GrantRepository grants;
    private final AccessTasks tasks;

    GiveGrant(GrantCheck check, Holders holders, WriteGrant writeGrant, GrantRepository grants, AccessTasks tasks) {
        this.check = check;
        this.holders = holders;
        this.writeGrant = writeGrant;
        this.grants = grants;
        this.tasks = tasks;
    }

    Uni<GivingResult> give(GrantRequest request, Actor actor) {
        return check.refusal(request, actor)
                .flatMap(refusal -> refusal == null
                        ? toHolder(request, actor.id())
                        : Uni.createFrom().item(refusal));
    }

    private Uni<GivingResult> toHolder(GrantRequest request, String actor) {
        return holders.find(request.holder())
                .flatMap(holder -> holder == null
                        ? Uni.createFrom().<GivingResult>item(new Unfit(unknownHolder(request)))
                        : store(Grant.asked(request, actor), holder, actor).call(result -> tasks.work(holder.id())))
                .onFailure(DirectoryUnavailable.class)
                .recoverWithItem(new DirectoryAway());
    }

    /** The same role at the same place at a time is refused by the table; outside of its transaction it is what was there already. */
    private Uni<GivingResult> store(Grant wanted, Holder holder, String actor) {
        return check.isFull(holder)
                .flatMap(isFull -> isFull
                        ? present(wanted, holder).map(present -> present == null ? new TooMany(holder.id()) : present)
                        : writeGrant
                                .write(wanted, holder, actor)
                                .onFailure(ConstraintViolationException.class)
                                .recoverWithUni(violation -> present(wanted, holder)
                                        .onItem()
                                        .ifNull()
                                        .failWith(() -> new IllegalStateException(
                                                "A grant of " + holder.id() + " neither overlaps nor is stored",
                                                violation))));
    }

    private Uni<@Nullable GivingResult> present(Grant wanted, Holder holder) {
        return grants.listAlike(wanted)
                .map(alike -> alike.stream()
                        .filter(wanted::overlaps)
                        .findFirst()
                        .map(present -> held(present, wanted, holder))
                        .orElse(null));
    }

    private static GivingResult held(Grant present, Grant wanted, Holder holder) {
        var view = present.view(holder.teacherId());
        return present.spans(wanted.from(), wanted.to()) ? new AlreadyHeld(view) : new Overlaps(view);
    }

    private static FieldProblem unknownHolder(GrantRequest request) {
        return new FieldProblem("/holder", "is not an account: " + request.holder());
    }
}
