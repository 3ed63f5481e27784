package tj.omuzgor.certification.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How learning becomes credit from a day on.
 *
 * @param validFrom the first day it is in force, in Asia/Dushanbe
 * @param minutesPerHour minutes of an academic hour
 * @param hoursPerCredit academic hours of one credit
 */
public record CreditPolicy(UUID id, LocalDate validFrom, int minutesPerHour, int hoursPerCredit) {

    private static final int DECIMALS = 4;

    /** The credit of so many minutes, four decimals, half to even. */
    public BigDecimal credits(int academicMinutes) {
        long minutesPerCredit = (long) minutesPerHour * hoursPerCredit;
        return BigDecimal.valueOf(academicMinutes)
                .divide(BigDecimal.valueOf(minutesPerCredit), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
