package tj.omuzgor.gateway.sync;

import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.problem.Problem;

/** Reads the body of a sync; one that unpacks to more than the limit is cut off there. */
final class Unpacking {
    /** Bytes after unpacking. */
    static final int LIMIT = 1 << 20;

    private Unpacking() {}

    static byte[] read(InputStream body, @Nullable String contentEncoding) throws IOException {
        var encoding =
                contentEncoding == null ? "identity" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> bounded(body);
            case "gzip", "x-gzip" -> unpacked(body);
            default ->
                throw Problem.of(Response.Status.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", null)
                        .at("#header/Content-Encoding", "must be gzip or absent")
                        .asException();
        };
    }

    private static byte[] unpacked(InputStream body) throws IOException {
        try (var unpacked = new GZIPInputStream(body)) {
            return bounded(unpacked);
        } catch (ZipException | EOFException broken) {
            throw Problem.of(Response.Status.BAD_REQUEST, "invalid-gzip", "The body does not unpack.")
                    .asException();
        }
    }

    private static byte[] bounded(InputStream body) throws IOException {
        var bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw Problem.of(
                            Response.Status.REQUEST_ENTITY_TOO_LARGE,
                            "request-too-large",
                            "A batch holds at most " + LIMIT + " bytes when unpacked.")
                    .asException();
        }
        return bytes;
    }
}
