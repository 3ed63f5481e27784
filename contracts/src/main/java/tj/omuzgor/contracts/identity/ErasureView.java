package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That the personal data of a teacher was erased.
 *
 * @param id the erasure
 * @param teacherIds all ids of the person; facts under them stay and count
 * @param order the reference of the lawful order
 * @param erasedBy the account that asked for it
 */
public record ErasureView(
        UUID id, List<UUID> teacherIds, String order, String reason, String erasedBy, Instant erasedAt) {
    /** Copies the list. */
    public ErasureView {
        teacherIds = List.copyOf(teacherIds);
    }
}
