package tj.omuzgor.identity.staff;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tj.omuzgor.contracts.identity.TeacherStatus;

/**
 * When the two entries behind an account are away; both are the same where its teacher was not merged away, and none for an account
 * without a teacher.
 *
 * @param own of the teacher it belongs to
 * @param person of the person she counts as
 */
record Away(List<Absence> own, List<Absence> person) {

    /** What that makes of grants at an instant. */
    StatusEffect effectAt(Instant instant) {
        return effect(absence -> absence.covers(instant));
    }

    /** What it makes of them when they would end. */
    StatusEffect effectUntil(Instant end) {
        return effect(absence -> absence.coversEnd(end));
    }

    private StatusEffect effect(Predicate<Absence> holds) {
        return StatusEffect.of(status(own, holds), status(person, holds));
    }

    private static TeacherStatus status(List<Absence> absences, Predicate<Absence> holds) {
        return absences.stream().filter(holds).map(Absence::status).findFirst().orElse(TeacherStatus.ACTIVE);
    }
}
