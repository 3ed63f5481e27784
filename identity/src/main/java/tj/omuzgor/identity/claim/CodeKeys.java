package tj.omuzgor.identity.claim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a code: two keys that do not lead back to it, nor to each other. A root is stretched out of the code by PBKDF2 (HMAC-SHA-256,
 * {@value #ROUNDS} rounds, salted with the registry number, so that a device without a network can do the same); HKDF-Expand (RFC 5869)
 * makes of it the verifier of claims and the key of device enrollments.
 *
 * @param verifier what a claim is compared with
 * @param deviceKey the HMAC key under which an enrollment of a device proves that its owner had the code
 */
record CodeKeys(byte[] verifier, byte[] deviceKey) {

    /** With 50 bits in the code, every key of a stolen table costs 2^65 computations of HMAC. */
    private static final int ROUNDS = 50_000;

    private static final int BITS = 256;
    private static final String SALT = "tj.omuzgor.claim.v1 ";
    private static final String FOR_CLAIMS = "claim";
    private static final String FOR_DEVICES = "device.enrolled";

    /** Takes tens of milliseconds of a processor: never on the event loop. */
    static CodeKeys of(String registryNumber, ClaimCode code) {
        try {
            var salt = SALT + RegistryNumbers.normalized(registryNumber);
            var stretched = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(
                            code.digits().toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS));
            var root = new SecretKeySpec(stretched.getEncoded(), "Generic");
            return new CodeKeys(expanded(root, FOR_CLAIMS), expanded(root, FOR_DEVICES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java 25 has PBKDF2 and HKDF", impossible);
        }
    }

    /** Compares in a time that tells nothing. */
    boolean verifies(byte[] stored) {
        return MessageDigest.isEqual(verifier, stored);
    }

    private static byte[] expanded(SecretKeySpec root, String purpose) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.expandOnly(root, purpose.getBytes(StandardCharsets.UTF_8), BITS / Byte.SIZE);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    @Override
    public String toString() {
        return "CodeKeys[]";
    }
}
