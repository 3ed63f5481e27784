package tj.omuzgor.contracts.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first of the org units that hang on another one, in the order of their codes.
 *
 * @param nextCursor where the list of that parent goes on; null where there are no more
 */
public record ChildrenView(
        UUID parentId, List<OrgUnitView> items, @Nullable String nextCursor) {
    /** Copies the items. */
    public ChildrenView {
        items = List.copyOf(items);
    }
}
