package tj.omuzgor.gateway.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Asks for an export over a socket of its own, and takes as much of the answer as it is told to. */
final class Line implements Closeable {
    /** Little enough that what is not taken waits at the gateway. */
    private static final int BUFFER = 8 << 10;

    private static final int LIMIT_MILLIS = 30_000;
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);

    private final Socket socket = new Socket();

    Line(int port, String token) {
        try {
            socket.setReceiveBufferSize(BUFFER);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var request =
                    "GET /me/export HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nAuthorization: Bearer "
                            + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The head of the answer, up to the empty line; the body is left where it is. */
    String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    static int length(String head) {
        var length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : -1;
    }

    /** So much of the body, or less where it breaks off before. */
    byte[] body(int length) {
        var body = new ByteArrayOutputStream();
        var piece = new byte[1 << 16];
        try {
            while (body.size() < length) {
                int count = socket.getInputStream().read(piece, 0, Math.min(piece.length, length - body.size()));
                if (count < 0) {
                    break;
                }
                body.write(piece, 0, count);
            }
        } catch (IOException brokenOff) {
            return body.toByteArray();
        }
        return body.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
