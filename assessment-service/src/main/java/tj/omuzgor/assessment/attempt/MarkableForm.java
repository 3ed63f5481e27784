package tj.omuzgor.assessment.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.assessment.marking.ItemKey;
import tj.omuzgor.platform.record.StoredRecord;

/**
 * A form with its keys.
 *
 * @param enrollmentId the canonical one
 * @param teachers every id of the person it was drawn for
 * @param aliases ids that clients made for the same enrollment
 */
record MarkableForm(
        UUID id,
        UUID assessmentId,
        UUID enrollmentId,
        UUID activityId,
        Set<UUID> teachers,
        BigDecimal passPercent,
        Set<UUID> aliases,
        List<ItemKey> keys) {

    /** Whether the record is an attempt at this form: her own, and of this enrollment and activity where it names them. */
    boolean isAttemptedBy(StoredRecord record) {
        return teachers.contains(record.owner())
                && isEnrollment(record.enrollmentId())
                && (record.activityId() == null || activityId.equals(record.activityId()));
    }

    private boolean isEnrollment(@Nullable UUID named) {
        return named == null || enrollmentId.equals(named) || aliases.contains(named);
    }
}
