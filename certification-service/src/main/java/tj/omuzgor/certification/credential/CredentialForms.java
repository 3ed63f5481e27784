package tj.omuzgor.certification.credential;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tj.omuzgor.certification.site.Accepted;

/** A signed credential in the form a reader asks for: JSON with its proof inside, or the token. */
final class CredentialForms {

    static final String VC = "application/vc";
    static final String VC_LD = "application/vc+ld+json";
    static final String LD = "application/ld+json";
    static final String VC_JWT = "application/vc+jwt";

    private static final MediaType TOKEN = MediaType.valueOf(VC_JWT);
    private static final List<MediaType> OFFERED = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.valueOf(VC),
            MediaType.valueOf(VC_LD),
            MediaType.valueOf(LD),
            TOKEN,
            MediaType.TEXT_PLAIN_TYPE);

    private CredentialForms() {}

    /** Answers with the form asked for; JSON where anything will do. */
    static Response answer(SignedCredential signed, HttpHeaders headers, Request request, String cacheControl) {
        MediaType form = Accepted.among(headers, OFFERED);
        boolean token = form.equals(TOKEN) || form.equals(MediaType.TEXT_PLAIN_TYPE);
        String body = token ? signed.jwt() : signed.embedded();
        EntityTag tag = new EntityTag(sha256(form + "\n" + body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(body.getBytes(StandardCharsets.UTF_8), form);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
