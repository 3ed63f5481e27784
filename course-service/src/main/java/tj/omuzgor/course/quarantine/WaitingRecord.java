package tj.omuzgor.course.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.QuarantinedRecordView;

/**
 * A record as its judge sees it.
 *
 * @param waits whether it waits for a person
 * @param attendee the teacher it states attendance of; null where it states none, or she is not known
 * @param accepted what was decided of it; null where nothing was
 * @param acceptedFrom from when, where it was decided with a time
 */
record WaitingRecord(
        QuarantinedRecordView view,
        boolean waits,
        @Nullable UUID attendee,
        @Nullable Boolean accepted,
        @Nullable Instant acceptedFrom) {

    boolean isAbout(@Nullable UUID teacherId) {
        return teacherId != null && (teacherId.equals(view.owner()) || teacherId.equals(attendee));
    }
}
