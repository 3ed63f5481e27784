package tj.omuzgor.test;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A caller over HTTP/1.1 who sends a body chunk by chunk and need not end it, as no client library would. */
public final class ChunkedCaller implements AutoCloseable {
    private static final int LONGEST_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream answers;

    private ChunkedCaller(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = socket.getInputStream();
    }

    /** Connects to a port of this machine. */
    public static ChunkedCaller at(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(LONGEST_MILLIS);
        return new ChunkedCaller(socket);
    }

    /** Sends the head of a request, of which the body follows. @param methodAndPath such as {@code POST /orders} */
    public void begin(String methodAndPath, String contentType, String... headers) throws IOException {
        write(methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nContent-Type: " + contentType
                + "\r\nTransfer-Encoding: chunked\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList())
                + "\r\n");
    }

    /** Sends so many bytes; none of them end the body. */
    public void chunk(int bytes) throws IOException {
        write(Integer.toHexString(bytes) + "\r\n" + "a".repeat(bytes) + "\r\n");
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Head and body of the next answer; its head must tell the length. */
    public String answer() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answers.read();
            if (next < 0) {
                throw new IOException("The connection ended after: " + head);
            }
            head.append((char) next);
        }
        return head + new String(answers.readNBytes(length(head.toString())), StandardCharsets.UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Content-Length in: " + head));
    }

    /** Waits until the other side closes the connection; fails where it does not. */
    public boolean isClosed() throws IOException {
        return answers.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
