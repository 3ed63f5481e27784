package tj.omuzgor.coverage.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;

/** Every figure equals a naive count over the last state of every fact, in whatever order states came, stale and repeated ones included. */
@ServiceTest
final class CoverageLawTest {

    private static final int FIGURES = 500;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    RawTopics topics;

    @Inject
    CoverageRepository coverage;

    @Inject
    Clock clock;

    @RepeatedTest(6)
    void everyFigureIsExactHoweverFactsArrive(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        RandomCountry country = new RandomCountry(random, today);
        topics.send(country.deliveries());
        topics.awaitApplied();

        int counted = 0;
        for (int i = 0; i < FIGURES; i++) {
            CoverageQuestion question = country.question();
            LocalDate day = question.asOf() == null ? today : question.asOf();
            Tally expected = country.count(question);
            assertThat(coverage.tally(question, day).await().atMost(LIMIT))
                    .as(question.toString())
                    .isEqualTo(expected);
            counted += expected.numerator() > 0 ? 1 : 0;
        }
        // A law about nothing but zeros would prove little.
        assertThat(counted).isGreaterThan(FIGURES / 4);
    }
}
