package tj.omuzgor.identity.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules by which periods follow each other. */
public final class Timeline {

    private Timeline() {}

    /**
     * Another value from a day on, with an open end: what began later is withdrawn, what held that day ends. The value that holds that
     * day already keeps the day it began.
     */
    public static <T> Changes<T> from(List<Standing<T>> standing, T value, LocalDate day) {
        return from(standing, new Period<>(value, day, null));
    }

    /** The same where the value has an end of its own. */
    public static <T> Changes<T> from(List<Standing<T>> standing, Period<T> wanted) {
        var day = Objects.requireNonNull(wanted.from());
        var draft = new Changes.Draft<T>();
        boolean open = true;
        for (var row : standing) {
            var period = row.period();
            if (period.holdsOn(day) && period.value().equals(wanted.value())) {
                open = false;
                if (!Objects.equals(period.to(), wanted.to())) {
                    draft.end(row, wanted.to());
                }
            } else {
                cut(draft, row, day);
            }
        }
        if (open) {
            draft.open(wanted);
        }
        return draft.changes();
    }

    /** Nothing from a day on. */
    public static <T> Changes<T> none(List<Standing<T>> standing, LocalDate day) {
        var draft = new Changes.Draft<T>();
        standing.forEach(row -> cut(draft, row, day));
        return draft.changes();
    }

    /** Exactly these periods: what stands otherwise is withdrawn, or gets its right end where that is all that is wrong. */
    public static <T> Changes<T> exactly(List<Standing<T>> standing, Collection<Period<T>> wanted) {
        var draft = new Changes.Draft<T>();
        var missing = new ArrayList<>(wanted);
        var wrong = new ArrayList<Standing<T>>();
        for (var row : standing) {
            if (!missing.remove(row.period())) {
                wrong.add(row);
            }
        }
        for (var row : wrong) {
            var same = beginningLike(missing, row.period());
            if (same == null) {
                draft.withdraw(row);
            } else {
                missing.remove(same);
                draft.end(row, same.to());
            }
        }
        missing.forEach(draft::open);
        return draft.changes();
    }

    /** The first period that overlaps an earlier one of the list, or null. */
    public static <T> @Nullable Period<T> clash(List<Period<T>> periods) {
        for (int i = 1; i < periods.size(); i++) {
            var period = periods.get(i);
            if (periods.subList(0, i).stream().anyMatch(period::overlaps)) {
                return period;
            }
        }
        return null;
    }

    private static <T> @Nullable Period<T> beginningLike(List<Period<T>> periods, Period<T> like) {
        return periods.stream()
                .filter(period -> period.value().equals(like.value()) && Objects.equals(period.from(), like.from()))
                .findFirst()
                .orElse(null);
    }

    private static <T> void cut(Changes.Draft<T> draft, Standing<T> row, LocalDate day) {
        var from = row.period().from();
        var to = row.period().to();
        if (from != null && !from.isBefore(day)) {
            draft.withdraw(row);
        } else if (to == null || to.isAfter(day)) {
            draft.end(row, day);
        }
    }
}
