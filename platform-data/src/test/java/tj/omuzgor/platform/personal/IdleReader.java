package tj.omuzgor.platform.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks for personal data over a socket of its own, and reads as much of the answer as it is told to. */
final class IdleReader implements AutoCloseable {

    /** Little enough that what is not read waits at the server. */
    private static final int BUFFER = 8 << 10;

    private static final int PATIENCE_MILLIS = 20_000;
    /** What ends a chunked body (RFC 9112 section 7.1). */
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final Socket socket = new Socket();

    IdleReader(int port, String token) {
        try {
            socket.setReceiveBufferSize(BUFFER);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var request =
                    "GET /personal-data HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first line of the answer; the rest is left where it is. */
    String status() throws IOException {
        var line = new StringBuilder();
        for (int next = body().read(); next >= 0 && next != '\r'; next = body().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Reads on to the end, or to where the answer breaks off: then it is not {@link #isWhole}. */
    String rest() {
        var rest = new StringBuilder();
        var piece = new byte[1 << 16];
        try {
            while (!isWhole(rest)) {
                int count = body().read(piece);
                if (count < 0) {
                    break;
                }
                rest.append(new String(piece, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException reset) {
            return rest.toString();
        }
        return rest.toString();
    }

    static boolean isWhole(CharSequence rest) {
        int end = rest.length();
        return end >= LAST_CHUNK.length() && LAST_CHUNK.contentEquals(rest.subSequence(end - LAST_CHUNK.length(), end));
    }

    private InputStream body() throws IOException {
        return socket.getInputStream();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }
}
