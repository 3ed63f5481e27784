package tj.omuzgor.gateway.graph;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/**
 * Which part of a list is asked for. Services tell only where a page ends; the cursor of an item inside a page is the page's own start
 * and how many of its items to pass over.
 *
 * @param first how many items, 1 to 500
 * @param skip how many items after the service's cursor to pass over
 * @param base the service's cursor; null at the start of the list
 */
record Window(int first, int skip, @Nullable String base) {
    /** How many items a page holds where nobody says. */
    static final String PAGE = "50";

    private static final int MOST = 500;

    /** A client may say null for what it does not say. */
    static Window of(@Nullable Integer asked, @Nullable String after) {
        int first = asked == null ? Integer.parseInt(PAGE) : asked;
        if (first < 1 || first > MOST) {
            throw Problem.of(Response.Status.BAD_REQUEST, "invalid-request", "A page holds 1 to " + MOST + " items.")
                    .at("/first", "must be a number from 1 to " + MOST)
                    .asException();
        }
        if (after == null) {
            return new Window(first, 0, null);
        }
        var place = decoded(after);
        int colon = place.indexOf(':');
        try {
            int skip = Integer.parseInt(place.substring(0, Math.max(colon, 0)));
            if (skip < 0 || skip >= MOST) {
                throw invalid();
            }
            var base = place.substring(colon + 1);
            return new Window(first, skip, base.isEmpty() ? null : base);
        } catch (NumberFormatException tampered) {
            throw invalid();
        }
    }

    /** How many items to ask the service for. */
    int limit() {
        return Math.min(MOST, first + skip);
    }

    <V, N> Slice<N> slice(Page<V> page, Function<V, N> node) {
        int from = Math.min(skip, page.items().size());
        int to = Math.min(page.items().size(), from + first);
        boolean whole = to == page.items().size();
        var next = page.nextCursor();
        List<N> nodes = page.items().subList(from, to).stream().map(node).toList();
        var cursors = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            cursors.add(whole && i == to - 1 && next != null ? encoded(0, next) : encoded(i + 1, base));
        }
        return new Slice<>(nodes, List.copyOf(cursors), !whole || next != null, skip > 0 || base != null);
    }

    /** Of a list that is here as a whole: a place in it is a number. */
    <V, N> Slice<N> slice(List<V> whole, Function<V, N> node) {
        int from = base == null ? 0 : place(base, whole.size());
        int to = Math.min(whole.size(), from + limit());
        var next = to < whole.size() ? Integer.toString(to) : null;
        return slice(new Page<>(whole.subList(from, to), next), node);
    }

    private static int place(String base, int most) {
        try {
            int place = Integer.parseInt(base);
            if (place >= 0) {
                return Math.min(place, most);
            }
        } catch (NumberFormatException tampered) {
            // answered below like a place before the list
        }
        throw invalid();
    }

    private static String encoded(int skip, @Nullable String base) {
        var place = skip + ":" + (base == null ? "" : base);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return Problem.of(Response.Status.BAD_REQUEST, "invalid-cursor", "The cursor was not handed out for this list.")
                .at("/after", "is not a cursor of this list")
                .asException();
    }
}
