package tj.omuzgor.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private static final String GOOD = """
            {"id":"01939b5e-7c00-7000-8000-000000000001","kind":"activity.completed","occurredAt":"2026-11-20T08:30:00Z",
             "clock":{"bootId":"b","elapsedMs":5},"data":{"b":1,"a":[1.0,"ӯ"]}}""";

    @Test
    void takesTheDigestOverTheCanonicalFormWhateverTheOrderAndSpace() {
        // given
        String shuffled = """
                {"data":{"a":[1,"\\u04ef"],"b":1},"clock":{"elapsedMs":5,"bootId":"b"},"kind":"activity.completed",
                 "occurredAt":"2026-11-20T08:30:00Z","id":"01939b5e-7c00-7000-8000-000000000001"}""";

        // when
        IncomingRecord one = (IncomingRecord) RecordReader.read(0, GOOD);
        IncomingRecord other = (IncomingRecord) RecordReader.read(1, shuffled);

        // then: sha256 of
        // {"clock":{"bootId":"b","elapsedMs":5},"data":{"a":[1,"ӯ"],"b":1},"id":...,"kind":...,"occurredAt":...}
        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(one.digest()).isEqualTo("6a3b49dcf3ef9f1b5cb4ed3a2719a0f8121a191dc21c409654aac535e37702af");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01939b5e-7c00-7000-8000-000000000001 | 01939b5e-7c00-4000-8000-000000000001 | /id",
                "01939b5e-7c00-7000-8000-000000000001 | 01939B5E-7C00-7000-8000-000000000001 | /id",
                "activity.completed | Activity Completed | /kind",
                "2026-11-20T08:30:00Z | yesterday | /occurredAt",
                "2026-11-20T08:30:00Z | +1000000-01-01T00:00:00Z | /occurredAt",
                "\"elapsedMs\":5 | \"elapsedMs\":-5 | /clock/elapsedMs",
                "\"elapsedMs\":5 | \"elapsedMs\":5.5 | /clock/elapsedMs",
                "\"elapsedMs\":5 | \"elapsedMs\":631152000001 | /clock/elapsedMs",
                "\"bootId\":\"b\" | \"bootId\":7 | /clock/bootId",
                "\"data\":{ | \"enrollmentId\":\"x\",\"data\":{ | /enrollmentId",
            })
    void namesTheMemberAtFault(String what, String instead, String field) {
        // when
        ReadRecord read = RecordReader.read(3, GOOD.replace(what, instead));

        // then
        assertThat(read).isInstanceOfSatisfying(ReadRecord.Malformed.class, malformed -> {
            assertThat(malformed.field()).isEqualTo(field);
            assertThat(malformed.index()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"b\":1 | \"b\":1,\"b\":2",
                "\"b\":1 | \"b\":\"\\ud800\"",
                "\"b\":1 | \"\\udc00\":1",
                "\"b\":1 | \"b\":\"\\u0000\"",
                "\"b\":1 | \"b\":1e400"
            })
    void rejectsWhatHasNoCanonicalForm(String what, String instead) {
        assertThat(RecordReader.read(0, GOOD.replace(what, instead))).isInstanceOf(ReadRecord.Malformed.class);
    }

    @Test
    void keepsAReplacementCharacterThatATeacherPasted() {
        assertThat(RecordReader.read(0, GOOD.replace("\"b\":1", "\"b\":\"\uFFFD\"")))
                .isInstanceOf(IncomingRecord.class);
    }

    @Test
    void rejectsWhatIsNoObject() {
        assertThat(RecordReader.read(0, "[1]")).isInstanceOf(ReadRecord.Malformed.class);
        assertThat(RecordReader.read(0, "null")).isInstanceOf(ReadRecord.Malformed.class);
    }
}
