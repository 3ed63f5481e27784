package tj.omuzgor.course;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.test.RecordExamples;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class RecordExamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enrollment.requested",
                "activity.progressed",
                "activity.completed",
                "attendance.recorded",
                "attendance.claimed"
            })
    void judgesARecordAsTheSharedExamplesSay(String kind) {
        RecordExamples.assertJudged(kind);
    }
}
