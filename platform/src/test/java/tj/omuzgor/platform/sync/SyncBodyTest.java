package tj.omuzgor.platform.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncBodyTest {
    private static final String BODY = "{\"deviceId\":\"ӯ\",\"records\":[{\"id\" : 1},{\"text\":\"ӯ\"}, 7]}";

    @Test
    void keepsEveryRecordAsItWasSent() throws SyncBody.Malformed {
        SyncBody body = SyncBody.read(BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(body.records()).containsExactly("{\"id\" : 1}", "{\"text\":\"ӯ\"}", "7");
        assertThat(body.frame().path("deviceId").asText()).isEqualTo("ӯ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "UTF-32"})
    void refusesEveryOtherEncoding(String encoding) {
        byte[] bytes = BODY.getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> SyncBody.read(bytes)).isInstanceOf(SyncBody.Malformed.class);
    }
}
