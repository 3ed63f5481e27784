package tj.omuzgor.course.content;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.problem.Problem;

/** The answer to a request for a file: RFC 9110 conditions and ranges, the digest of RFC 9530, and no script that could run. */
final class Download {
    private static final String SANDBOX =
            "sandbox; default-src 'none'; img-src 'self' data:; media-src 'self'; font-src 'self'; "
                    + "style-src 'self' 'unsafe-inline'; form-action 'none'; base-uri 'none'";

    private final FindContent.Found found;
    private final StoredContent content;
    private final String tag;

    Download(FindContent.Found found) {
        this.found = found;
        this.content = found.content();
        this.tag = '"' + content.sha256() + '"';
    }

    Response answer(@Nullable String range, @Nullable String ifRange, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && matches(ifNoneMatch)) {
            return described(Response.status(Response.Status.NOT_MODIFIED)).build();
        }
        return switch (ByteRange.of(range, ifRange, tag, content.bytes())) {
            case ByteRange.Whole() ->
                part(Response.Status.OK, 0, content.bytes()).build();
            case ByteRange.Part(var offset, var count) ->
                part(Response.Status.PARTIAL_CONTENT, offset, count)
                        .header("Content-Range", "bytes " + offset + "-" + (offset + count - 1) + "/" + content.bytes())
                        .build();
            case ByteRange.Outside() ->
                Response.fromResponse(Problem.of(
                                        Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE,
                                        "range-not-satisfiable",
                                        "The file has " + content.bytes() + " bytes.")
                                .at("#header/Range", "starts past the end")
                                .asResponse())
                        .header("Content-Range", "bytes */" + content.bytes())
                        .build();
        };
    }

    /** The same without bytes. */
    Response head(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && matches(ifNoneMatch)
                ? answer(null, null, ifNoneMatch)
                : headers(Response.Status.OK)
                        .header(HttpHeaders.CONTENT_LENGTH, content.bytes())
                        .build();
    }

    private Response.ResponseBuilder part(Response.Status status, long offset, long count) {
        Response.ResponseBuilder answer = headers(status);
        return count == 0 ? answer.entity(new byte[0]) : answer.entity(new PathPart(found.path(), offset, count));
    }

    private Response.ResponseBuilder headers(Response.Status status) {
        Response.ResponseBuilder answer = described(Response.status(status))
                .header(HttpHeaders.CONTENT_TYPE, typed())
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:" + base64() + ":")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (MediaTypes.active(content.mediaType())) {
            answer.header("Content-Security-Policy", SANDBOX);
        }
        return answer;
    }

    private Response.ResponseBuilder described(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }

    private String typed() {
        return content.mediaType().startsWith("text/") ? content.mediaType() + ";charset=utf-8" : content.mediaType();
    }

    private boolean matches(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private String base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(content.sha256()));
    }
}
