package tj.omuzgor.certification.ledger;

import java.math.BigDecimal;

/**
 * What is held in one modality, or the difference between two such.
 *
 * @param credits four decimals
 */
public record Share(int academicMinutes, BigDecimal credits) {

    static final Share NONE = new Share(0, BigDecimal.ZERO.setScale(4));

    Share plus(Share other) {
        return new Share(academicMinutes + other.academicMinutes, credits.add(other.credits));
    }

    Share minus(Share other) {
        return new Share(academicMinutes - other.academicMinutes, credits.subtract(other.credits));
    }

    boolean isNone() {
        return academicMinutes == 0 && credits.signum() == 0;
    }
}
