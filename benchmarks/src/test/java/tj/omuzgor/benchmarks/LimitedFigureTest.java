package tj.omuzgor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LimitedFigureTest {

    @Test
    void judgesTheMedianOfStartsNotTheSlowest() {
        LimitedFigure starts = LimitedFigure.ofStarts("start", 2.5, 3100, 1500, 1400);

        assertThat(starts.figure()).isEqualTo(1.5);
        assertThat(starts.holds()).isTrue();
    }

    @Test
    void isBrokenAboveTheLimitAndWholeAtIt() {
        assertThat(memory(401, true).holds()).isFalse();
        assertThat(memory(400, true).holds()).isTrue();
    }

    @Test
    void isNotJudgedWhereNothingIsPromised() {
        assertThat(memory(472, false).holds()).isTrue();
    }

    private static LimitedFigure memory(double megabytes, boolean promised) {
        return new LimitedFigure("memory", "MB", megabytes, 400, promised);
    }
}
