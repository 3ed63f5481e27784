package tj.omuzgor.identity.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class CodeKeysTest {

    private static final ClaimCode CODE = new ClaimCode("1234567890123452");

    @Test
    void aDeviceWithoutANetworkDerivesTheSameKey() throws GeneralSecurityException {
        // As the contract says it, with nothing of ours: PBKDF2, then HKDF-Expand, whose first block is one HMAC.
        var root = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(
                        "1234567890123452".toCharArray(),
                        "tj.omuzgor.claim.v1 T-000123".getBytes(StandardCharsets.UTF_8),
                        50_000,
                        256))
                .getEncoded();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(root, "HmacSHA256"));
        mac.update("device.enrolled".getBytes(StandardCharsets.UTF_8));
        var expected = mac.doFinal(new byte[] {1});

        assertThat(CodeKeys.of("T-000123", CODE).deviceKey()).isEqualTo(expected);
    }

    @Test
    void aNumberTypedOnATajikKeyboardIsTheSame() {
        var keys = CodeKeys.of("T-000123", CODE);

        assertThat(CodeKeys.of(" т-000123 ", CODE).deviceKey()).isEqualTo(keys.deviceKey());
        assertThat(keys.verifies(CodeKeys.of("t-000 123", CODE).verifier())).isTrue();
    }

    @Test
    void everyNumberCodeAndPurposeHasItsOwn() {
        var keys = CodeKeys.of("T-000123", CODE);

        assertThat(keys.verifier()).isNotEqualTo(keys.deviceKey());
        assertThat(keys.verifies(CodeKeys.of("T-000124", CODE).verifier())).isFalse();
        assertThat(keys.verifies(CodeKeys.of("T-000123", ClaimCode.random()).verifier()))
                .isFalse();
        assertThat(keys.toString()).isEqualTo("CodeKeys[]");
    }
}
