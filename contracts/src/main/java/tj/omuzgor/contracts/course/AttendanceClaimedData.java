package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import tj.omuzgor.contracts.sync.RecordKind;

/**
 * The teacher's own word that she was at a session; it counts once the roll or a review confirms it.
 *
 * @param sessionId the session
 */
@RecordKind(value = "attendance.claimed", service = "course-service")
public record AttendanceClaimedData(@NotNull UUID sessionId) {}
