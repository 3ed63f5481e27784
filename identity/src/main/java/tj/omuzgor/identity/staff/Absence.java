package tj.omuzgor.identity.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.time.PolicyZone;

/**
 * A time in which a teacher is away.
 *
 * @param to first day on which she is back; null where nobody knows
 */
record Absence(
        TeacherStatus status, LocalDate from, @Nullable LocalDate to) {

    /** Whether she is away at an instant. */
    boolean covers(Instant instant) {
        return begins().compareTo(instant) <= 0 && !endsBy(instant);
    }

    /** Whether what ends at an instant ends while she is away. */
    boolean coversEnd(Instant end) {
        return begins().isBefore(end) && (to == null || !end.isAfter(start(to)));
    }

    private boolean endsBy(Instant instant) {
        return to != null && !start(to).isAfter(instant);
    }

    private Instant begins() {
        return start(from);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PolicyZone.DUSHANBE).toInstant();
    }
}
