package tj.omuzgor.identity.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the standing periods of one owner.
 *
 * @param withdrawn rows that turn out wrong
 * @param ends rows that get another last day
 * @param opened periods that are new
 */
public record Changes<T>(List<Long> withdrawn, List<End> ends, List<Period<T>> opened) {
    /** Copies the lists. */
    public Changes {
        withdrawn = List.copyOf(withdrawn);
        ends = List.copyOf(ends);
        opened = List.copyOf(opened);
    }

    /** A row's other last day; null opens it again. */
    public record End(long id, @Nullable LocalDate to) {}

    /** Whether everything stays. */
    public boolean isEmpty() {
        return withdrawn.isEmpty() && ends.isEmpty() && opened.isEmpty();
    }

    /** Gathers changes. */
    static final class Draft<T> {
        private final List<Long> withdrawn = new ArrayList<>();
        private final List<End> ends = new ArrayList<>();
        private final List<Period<T>> opened = new ArrayList<>();

        void withdraw(Standing<T> row) {
            withdrawn.add(row.id());
        }

        void end(Standing<T> row, @Nullable LocalDate to) {
            ends.add(new End(row.id(), to));
        }

        void open(Period<T> period) {
            opened.add(period);
        }

        Changes<T> changes() {
            return new Changes<>(withdrawn, ends, opened);
        }
    }
}
