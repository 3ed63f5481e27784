package tj.omuzgor.contracts.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, at most as many as were asked for
 * @param nextCursor opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}
