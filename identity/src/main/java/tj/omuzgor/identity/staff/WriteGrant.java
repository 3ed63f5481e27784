package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.staff.GivingResult.AlreadyHeld;
import tj.omuzgor.identity.staff.GivingResult.Given;
import tj.omuzgor.identity.staff.GivingResult.Overlaps;
import tj.omuzgor.identity.staff.GivingResult.TeacherLeft;
import tj.omuzgor.identity.staff.GivingResult.Unfit;
import tj.omuzgor.identity.staff.Holders.Holder;

/** Stores a grant as the statuses behind the account allow ({@link StatusEffect}): nothing is given where it would end, it rests where all do. */
@ApplicationScoped
class WriteGrant {

    private final GrantRepository grants;
    private final KeepGrants keep;
    private final Absences absences;
    private final Clock clock;

    WriteGrant(GrantRepository grants, KeepGrants keep, Absences absences, Clock clock) {
        this.grants = grants;
        this.keep = keep;
        this.absences = absences;
        this.clock = clock;
    }

    /** Fails by the table's constraint where the role is held there for a part of that time. */
    @WithTransaction
    Uni<GivingResult> write(Grant wanted, Holder holder, String actor) {
        return absences.lock(holder.id())
                .chain(() -> grants.lockHolder(holder.id()))
                .chain(() -> absences.isErased(holder.id()))
                .flatMap(erased -> erased
                        ? Uni.createFrom()
                                .item(new Unfit(new FieldProblem("/holder", "is an account whose holder was erased")))
                        : writeByStatus(wanted, holder, actor));
    }

    private Uni<GivingResult> writeByStatus(Grant wanted, Holder holder, String actor) {
        return absences.of(holder.id()).flatMap(away -> {
            var now = clock.instant();
            var left = left(wanted, away, now);
            if (left != null) {
                return Uni.createFrom().item(new TeacherLeft(left));
            }
            return away.effectAt(now) == StatusEffect.REST
                    ? giveResting(wanted, holder, actor)
                    : keep.give(wanted, holder, actor).map(given -> new Given(given.view(holder.teacherId())));
        });
    }

    private static @Nullable FieldProblem left(Grant wanted, Away away, Instant now) {
        if (away.effectAt(now) == StatusEffect.END) {
            return left("/holder", now);
        }
        if (away.effectAt(wanted.from()) == StatusEffect.END) {
            return left("/from", wanted.from());
        }
        var to = wanted.to();
        return to != null && away.effectUntil(to) == StatusEffect.END ? left("/to", to) : null;
    }

    private static FieldProblem left(String pointer, Instant instant) {
        return new FieldProblem(pointer, "lies where the teacher of the account has left: " + instant);
    }

    /** No span of a resting grant holds, so that the table's constraint cannot tell that it was asked for before. */
    private Uni<GivingResult> giveResting(Grant wanted, Holder holder, String actor) {
        return grants.listAlike(wanted)
                .flatMap(alike -> alike.stream()
                        .filter(present -> present.isSuspended() && present.promisesSomeOf(wanted))
                        .findFirst()
                        .map(present -> Uni.createFrom().item(present(present, wanted, holder)))
                        .orElseGet(() -> keep.giveResting(wanted, holder, actor)
                                .map(given -> new Given(given.view(holder.teacherId())))));
    }

    private static GivingResult present(Grant present, Grant wanted, Holder holder) {
        var view = present.view(holder.teacherId());
        return present.promisesAllOf(wanted) ? new AlreadyHeld(view) : new Overlaps(view);
    }
}
