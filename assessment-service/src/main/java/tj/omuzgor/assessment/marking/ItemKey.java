package tj.omuzgor.assessment.marking;

import java.util.Set;
import java.util.UUID;

/**
 * What is right for one item of a form.
 *
 * @param right the keys of the right choices
 */
public record ItemKey(UUID itemId, Set<String> right) {

    /** Copies the choices. */
    public ItemKey {
        right = Set.copyOf(right);
    }
}
