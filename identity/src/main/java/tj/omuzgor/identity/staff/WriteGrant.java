package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.staff.GivingResult.AlreadyHeld;
import tj.omuzgor.identity.staff.GivingResult.Given;
import tj.omuzgor.identity.staff.GivingResult.Overlaps;
import tj.omuzgor.identity.staff.GivingResult.TeacherLeft;
import tj.omuzgor.identity.staff.Holders.Holder;

/**
 * Stores a grant as the status of the account's teacher allows: one who left is given nothing, what is given to one on long leave rests
 * until she is back.
 */
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
        return grants.lockHolder(holder.id())
                .chain(() -> absences.of(holder.teacherId()))
                .flatMap(away -> {
                    var now = clock.instant();
                    var left = left(wanted, away, now);
                    if (left != null) {
                        return Uni.createFrom().item(left);
                    }
                    return away.stream().anyMatch(absence -> absence.covers(now))
                            ? giveResting(wanted, holder, actor)
                            : keep.give(wanted, holder, actor).map(given -> new Given(given.view(holder.teacherId())));
                });
    }

    private static @Nullable GivingResult left(Grant wanted, List<Absence> away, Instant now) {
        for (var absence : away) {
            var pointer = absence.status() == TeacherStatus.LEFT ? leftAt(wanted, absence, now) : null;
            if (pointer != null) {
                return new TeacherLeft(
                        new FieldProblem(pointer, "lies where the teacher of the account has left: " + absence.from()));
            }
        }
        return null;
    }

    private static @Nullable String leftAt(Grant wanted, Absence absence, Instant now) {
        if (absence.covers(now)) {
            return "/holder";
        }
        var to = wanted.to();
        if (absence.covers(wanted.from())) {
            return "/from";
        }
        return to != null && absence.coversEnd(to) ? "/to" : null;
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
