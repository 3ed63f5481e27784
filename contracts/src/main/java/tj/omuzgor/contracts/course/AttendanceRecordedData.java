package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordKind;

/**
 * The trainer's roll: who was at a session. It names the teacher by her id or by her registry number.
 *
 * @param sessionId the session
 * @param teacherId who was there
 * @param registryNumber who was there, where the trainer knows only the number
 */
@RecordKind(
        value = "attendance.recorded",
        service = "course-service",
        dataHasOneOf = {"teacherId", "registryNumber"})
public record AttendanceRecordedData(
        @NotNull UUID sessionId,
        @Nullable UUID teacherId,
        @Nullable @Size(min = 1, max = 32) String registryNumber) {}
