package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what a teacher's status is from a day on; what was to begin later is withdrawn.
 *
 * @param from first day
 * @param to first day on which she is back from a leave; null where nobody knows, and for other statuses
 * @param version the version that was read; another one by now refuses the change; null does not ask
 */
public record StatusRequest(
        @NotNull TeacherStatus status,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer version) {}
