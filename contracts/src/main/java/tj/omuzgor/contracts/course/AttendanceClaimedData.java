package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import tj.omuzgor.contracts.sync.RecordKind;

/**
 * The teacher's own word that she was at a session; kept beside the trainer's roll, which is what counts; a
 * claim of its own confirms nothing yet.
 *
 * @param sessionId the session
 */
@RecordKind(value = "attendance.claimed", service = "course-service")
public record AttendanceClaimedData(@NotNull UUID sessionId) {}
