package tj.omuzgor.identity.device;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.test.RecordExamples;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class RecordExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"device.enrolled"})
    void judgesARecordAsTheSharedExamplesSay(String kind) {
        RecordExamples.assertJudged(kind);
    }
}
