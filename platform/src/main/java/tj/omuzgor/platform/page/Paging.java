package tj.omuzgor.platform.page;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.problem.Problem;

/**
 * Which page of a list is asked for. A resource method takes it as {@code @BeanParam}; the query fetches {@link #limit} rows after
 * {@link #cursor}, and {@link #page} cuts the page from them.
 */
public class Paging {
    /** The size of a page where none is asked for. */
    public static final int DEFAULT_FIRST = 50;

    /** The largest page. */
    public static final int MOST = 500;

    @QueryParam("first")
    @Parameter(description = "How many items, 1 to 500; 50 where absent")
    @Nullable
    String first;

    @QueryParam("after")
    @Parameter(description = "The nextCursor of the page before")
    @Nullable
    String after;

    /** The first page of the usual size. */
    public Paging() {}

    /** A page for callers that are no resource method. */
    public static Paging of(int first, @Nullable String after) {
        var paging = new Paging();
        paging.first = Integer.toString(first);
        paging.after = after;
        return paging;
    }

    /** How many items the page holds at most, or 400 {@code invalid-request}. */
    public int first() {
        if (first == null) {
            return DEFAULT_FIRST;
        }
        try {
            int asked = Integer.parseInt(first);
            if (asked >= 1 && asked <= MOST) {
                return asked;
            }
        } catch (NumberFormatException notANumber) {
            // answered below like a number out of range
        }
        throw Problem.of(Response.Status.BAD_REQUEST, "invalid-request", "A page holds 1 to " + MOST + " items.")
                .at("#query/first", "must be a number from 1 to " + MOST)
                .asException();
    }

    /** How many rows to fetch: one more than the page holds, to know whether another page follows. */
    public int limit() {
        return first() + 1;
    }

    /** After which row the page starts; null for the first page. 400 {@code invalid-cursor} where it is not one. */
    public @Nullable Cursor cursor() {
        return after == null || after.isEmpty() ? null : Cursor.decode(after);
    }

    /**
     * Cuts the page.
     *
     * @param rows up to {@link #limit} rows in their order
     * @param cursorOf the sort keys of a row
     * @param viewOf the row as answered
     */
    public <R, T> Page<T> page(List<R> rows, Function<? super R, Cursor> cursorOf, Function<? super R, T> viewOf) {
        int size = Math.min(rows.size(), first());
        var next = rows.size() > size ? cursorOf.apply(rows.get(size - 1)).encoded() : null;
        List<T> items = rows.subList(0, size).stream().<T>map(viewOf).toList();
        return new Page<>(items, next);
    }
}
