package tj.omuzgor.assessment.assessment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tj.omuzgor.contracts.assessment.AssessmentDraft;

/** Tells whether two drafts are the same content: lower-case hex SHA-256 over the canonical JSON (RFC 8785) of the draft. */
@ApplicationScoped
class ContentDigest {

    private final ObjectMapper json;

    ContentDigest(ObjectMapper json) {
        this.json = json;
    }

    String of(AssessmentDraft draft) {
        try {
            byte[] canonical = new JsonCanonicalizer(json.writeValueAsBytes(normal(draft))).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new IllegalStateException("A draft has no canonical form", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** 60 and 60.0 are one number. */
    private static AssessmentDraft normal(AssessmentDraft draft) {
        return new AssessmentDraft(
                draft.code(),
                draft.titles(),
                draft.passPercent().setScale(2, RoundingMode.UNNECESSARY),
                draft.draw(),
                draft.items());
    }
}
