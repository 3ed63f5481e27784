package tj.omuzgor.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ByteRangeTest {
    private static final String TAG = "\"abc\"";

    @Test
    void readsOneRange() {
        assertThat(ByteRange.of("bytes=0-3", null, TAG, 10)).isEqualTo(new ByteRange.Part(0, 4));
        assertThat(ByteRange.of("bytes=4-", null, TAG, 10)).isEqualTo(new ByteRange.Part(4, 6));
        assertThat(ByteRange.of("bytes=-3", null, TAG, 10)).isEqualTo(new ByteRange.Part(7, 3));
        assertThat(ByteRange.of("bytes=8-99", null, TAG, 10)).isEqualTo(new ByteRange.Part(8, 2));
        assertThat(ByteRange.of("bytes=-99", null, TAG, 10)).isEqualTo(new ByteRange.Part(0, 10));
    }

    @Test
    void aRangePastTheEndIsOutside() {
        assertThat(ByteRange.of("bytes=10-", null, TAG, 10)).isEqualTo(new ByteRange.Outside());
        assertThat(ByteRange.of("bytes=-0", null, TAG, 10)).isEqualTo(new ByteRange.Outside());
        assertThat(ByteRange.of("bytes=0-", null, TAG, 0)).isEqualTo(new ByteRange.Outside());
    }

    @Test
    void whatIsNoSingleRangeOfBytesIsIgnored() {
        for (String range : new String[] {"items=0-1", "bytes=5-2", "bytes=-", "bytes=0-1,3-4", "bytes=a-b"}) {
            assertThat(ByteRange.of(range, null, TAG, 10)).as(range).isEqualTo(new ByteRange.Whole());
        }
    }

    @Test
    void aRangeOfOtherBytesIsTheWhole() {
        assertThat(ByteRange.of("bytes=0-3", TAG, TAG, 10)).isEqualTo(new ByteRange.Part(0, 4));
        assertThat(ByteRange.of("bytes=0-3", "\"other\"", TAG, 10)).isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of("bytes=0-3", "W/" + TAG, TAG, 10)).isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of("bytes=0-3", "Sat, 21 Nov 2026 00:00:00 GMT", TAG, 10))
                .isEqualTo(new ByteRange.Whole());
    }
}
