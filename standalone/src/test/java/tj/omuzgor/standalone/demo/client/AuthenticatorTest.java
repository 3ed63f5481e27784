package tj.omuzgor.standalone.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AuthenticatorTest {

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @Test
    void computesTheCodesOfTheStandard() {
        Authenticator vectors = Authenticator.withSecret("12345678901234567890");

        assertThat(code(vectors, 59)).isEqualTo("287082");
        assertThat(code(vectors, 1_111_111_109)).isEqualTo("081804");
        assertThat(code(vectors, 1_234_567_890)).isEqualTo("005924");
        assertThat(code(vectors, 20_000_000_000L)).isEqualTo("353130");
        assertThat(vectors.key()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void followsFromThePassword() {
        assertThat(Authenticator.of("one").key())
                .isEqualTo(Authenticator.of("one").key());
        assertThat(Authenticator.of("one").key())
                .isNotEqualTo(Authenticator.of("other").key());
        assertThat(Authenticator.of("one").secret()).matches("[A-Za-z0-9_-]{20}");
    }

    private static String code(Authenticator authenticator, long epochSecond) {
        return authenticator.code(Authenticator.step(Instant.ofEpochSecond(epochSecond)));
    }
}
