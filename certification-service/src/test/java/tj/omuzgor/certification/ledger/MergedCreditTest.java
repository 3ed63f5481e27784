package tj.omuzgor.certification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.test.ServiceTest;

/** Two teachers found to be one person earn a course version once, and twice again where that is taken back. */
@ServiceTest
final class MergedCreditTest {

    @Inject
    Arrivals arrivals;

    private final Learner first = Learner.some();
    private final Learner second = first.neighbor();

    @Test
    void aMergeTakesBackWhatTheLaterCompletionEarnedAndAnUndoingAwardsItAgain() {
        arrivals.arrive(second.completedLater(60), first.completed());

        arrivals.arrive(second.sameAs(first));

        assertThat(kinds(first)).containsExactly("award", "award", "award");
        assertThat(kinds(second)).containsExactly("award", "award", "award", "reversal", "reversal", "reversal");
        assertThat(arrivals.texts(
                        "select distinct counted_in from ledger_entry where enrollment_id = $1 and kind = 'reversal'",
                        second.enrollment()))
                .containsExactly(first.enrollment().toString());
        assertThat(arrivals.published("certification.credit.v1", second.enrollment()))
                .singleElement()
                .asString()
                .contains("\"reversal\"");
        credits(first, 1.0f, 9);
        credits(second, 1.0f, 9);

        arrivals.arrive(second.alone());

        assertThat(kinds(second).subList(6, 9)).containsExactly("award", "award", "award");
        assertThat(kinds(first)).hasSize(3);
        credits(first, 1.0f, 3);
        credits(second, 1.0f, 9);
    }

    @Test
    void theSameMergeAgainWritesNothing() {
        arrivals.arrive(first.completed(), second.completedLater(60));

        arrivals.arrive(second.sameAs(first), second.sameAs(first));

        assertThat(kinds(second)).hasSize(6);
        arrivals.arrive(second.alone(), second.alone());
        assertThat(kinds(second)).hasSize(9);
    }

    @Test
    void theLaterCompletionCountsWhereTheFirstIsWithdrawn() {
        arrivals.arrive(second.sameAs(first), first.completed(), second.completedLater(60));
        assertThat(kinds(second)).isEmpty();

        arrivals.arrive(first.withdrawn());

        assertThat(kinds(first)).containsExactly("award", "award", "award", "reversal", "reversal", "reversal");
        assertThat(kinds(second)).containsExactly("award", "award", "award");
        credits(second, 1.0f, 9);
    }

    @Test
    void anEarlierCompletionThatArrivesLateCountsInstead() {
        arrivals.arrive(second.sameAs(first), second.completedLater(60));
        credits(first, 1.0f, 3);

        arrivals.arrive(first.completed(540, 0, 0));

        assertThat(kinds(second)).containsExactly("award", "award", "award", "reversal", "reversal", "reversal");
        credits(first, 0.5f, 7);
    }

    @Test
    void otherCourseVersionsCountBeside() {
        Learner elsewhere = Learner.some();
        arrivals.arrive(first.completed(), elsewhere.completed());

        arrivals.arrive(elsewhere.sameAs(first));

        credits(first, 2.0f, 6);
        credits(elsewhere, 2.0f, 6);
    }

    @Test
    void everyReversalKeepsTheEvidenceOfWhatItTakesBack() {
        arrivals.arrive(first.completed(), second.completedLater(60), second.sameAs(first), first.withdrawn());

        assertThat(arrivals.texts("""
                        select count(*) from ledger_entry r join ledger_entry a
                          on a.enrollment_id = r.enrollment_id and a.modality = r.modality and a.kind = 'award' and a.id < r.id
                        where r.enrollment_id = any(array[$1, $2]::uuid[]) and r.kind = 'reversal' and r.evidence = a.evidence
                        """, first.enrollment(), second.enrollment())).containsExactly("6");
    }

    private static void credits(Learner learner, float credits, int entries) {
        learner.asHerself()
                .get("/credits")
                .then()
                .statusCode(200)
                .body("teacherId", equalTo(learner.teacher().toString()))
                .body("credits", equalTo(credits))
                .body("entries", hasSize(entries));
    }

    private List<String> kinds(Learner learner) {
        return arrivals.texts(
                "select kind from ledger_entry where enrollment_id = $1 order by id", learner.enrollment());
    }
}
