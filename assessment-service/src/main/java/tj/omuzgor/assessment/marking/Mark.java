package tj.omuzgor.assessment.marking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The mark of one attempt.
 *
 * @param scorePercent 0 to 100, two decimals
 * @param ignored items answered that the form does not hold, in the order answered
 */
public record Mark(BigDecimal scorePercent, List<UUID> ignored) {

    /** Copies the items. */
    public Mark {
        ignored = List.copyOf(ignored);
    }

    /** Whether the score as shown, rounded to two decimals, reaches what passes. */
    public boolean passes(BigDecimal passPercent) {
        return scorePercent.compareTo(passPercent) >= 0;
    }
}
