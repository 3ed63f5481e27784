package tj.omuzgor.assessment.attempt;

import tj.omuzgor.assessment.marking.Mark;
import tj.omuzgor.contracts.assessment.AttemptGraded;
import tj.omuzgor.contracts.assessment.AttemptView;
import tj.omuzgor.platform.record.StoredRecord;

/** An attempt with its mark. It belongs to the canonical enrollment, whichever id its record named. */
record MarkedAttempt(StoredRecord record, MarkableForm form, Mark mark) {

    boolean passed() {
        return mark.passes(form.passPercent());
    }

    AttemptGraded event() {
        return new AttemptGraded(
                record.id(),
                record.owner(),
                form.enrollmentId(),
                form.activityId(),
                form.assessmentId(),
                mark.scorePercent(),
                passed(),
                record.effectiveAt());
    }

    AttemptView view() {
        return new AttemptView(
                record.id(),
                form.enrollmentId(),
                form.activityId(),
                form.assessmentId(),
                mark.scorePercent(),
                passed(),
                record.effectiveAt());
    }
}
