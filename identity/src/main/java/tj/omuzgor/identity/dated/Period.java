package tj.omuzgor.identity.dated;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value from a day to a day.
 *
 * @param from first day; null since ever
 * @param to first day on which it no longer holds; null while open
 */
public record Period<T>(
        T value, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether both hold on some day. */
    public boolean overlaps(Period<?> other) {
        return (to == null || other.from == null || other.from.isBefore(to))
                && (other.to == null || from == null || from.isBefore(other.to));
    }

    /** Whether it ends after it begins. */
    public boolean isPlausible() {
        return from == null || to == null || from.isBefore(to);
    }
}
