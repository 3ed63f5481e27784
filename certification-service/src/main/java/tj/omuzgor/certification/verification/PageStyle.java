package tj.omuzgor.certification.verification;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet that stands in the page, and the content security policy that allows it and nothing else. */
@Singleton
final class PageStyle {

    private final String sheet;
    private final String policy;

    PageStyle() {
        try (var file = Wordings.open("/wording/verification.css")) {
            byte[] bytes = file.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            this.sheet = new String(bytes, StandardCharsets.UTF_8);
            this.policy = "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the style sheet", failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    String sheet() {
        return sheet;
    }

    String policy() {
        return policy;
    }
}
