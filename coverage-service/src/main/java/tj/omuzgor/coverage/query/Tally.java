package tj.omuzgor.coverage.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure as counted.
 *
 * @param numerator those of the denominator who satisfy the measure
 */
record Tally(long numerator, long denominator) {

    private static final int FEW_TEACHERS = 9;
    private static final int FEW_ON_ONE_SIDE = 4;

    /** One decimal; null where there is nobody to be counted. */
    @Nullable
    BigDecimal percent() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    /** Whether it could name a person: few teachers in all, or few who do, or few who do not. Exactly none is told. */
    boolean couldNameAPerson() {
        return few(denominator, FEW_TEACHERS)
                || few(numerator, FEW_ON_ONE_SIDE)
                || few(denominator - numerator, FEW_ON_ONE_SIDE);
    }

    private static boolean few(long count, int most) {
        return count >= 1 && count <= most;
    }
}
