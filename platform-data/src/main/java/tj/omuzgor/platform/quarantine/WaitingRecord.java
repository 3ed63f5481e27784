package tj.omuzgor.platform.quarantine;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.QuarantinedRecordView;

/**
 * A record as its judge sees it.
 *
 * @param waits whether it waits for a person
 * @param attendee whom it is about beside its owner; null where it is about nobody else, or she is not known
 */
record WaitingRecord(
        QuarantinedRecordView view, boolean waits, @Nullable UUID attendee) {

    /**
     * Whether somebody would judge herself.
     *
     * @param ids every id of hers
     */
    boolean isAbout(Set<UUID> ids) {
        return ids.contains(view.owner()) || (attendee != null && ids.contains(attendee));
    }
}
