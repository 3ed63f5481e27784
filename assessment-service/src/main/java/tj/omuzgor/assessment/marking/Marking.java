package tj.omuzgor.assessment.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.assessment.ItemResponse;

/** Marks attempts. */
public final class Marking {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Marking() {}

    /**
     * The share of the form's items answered right. An item is right when exactly its right choices are picked, however often one is
     * named; an item without a response is wrong.
     *
     * @param form at least one item, each once
     * @param responses at most one to an item
     */
    public static Mark mark(List<ItemKey> form, List<ItemResponse> responses) {
        Map<UUID, Set<String>> right = new HashMap<>();
        form.forEach(key -> right.put(key.itemId(), key.right()));
        List<UUID> ignored = new ArrayList<>();
        int answeredRight = 0;
        for (ItemResponse response : responses) {
            Set<String> wanted = right.get(response.itemId());
            if (wanted == null) {
                ignored.add(response.itemId());
            } else if (wanted.equals(Set.copyOf(response.choices()))) {
                answeredRight++;
            }
        }
        BigDecimal score = BigDecimal.valueOf(answeredRight)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(form.size()), DECIMALS, RoundingMode.HALF_UP);
        return new Mark(score, ignored);
    }
}
