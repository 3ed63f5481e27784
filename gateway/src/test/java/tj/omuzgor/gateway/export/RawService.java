package tj.omuzgor.gateway.export;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands for a service that answers however badly, byte by byte; after its answer the connection is closed. */
final class RawService implements Closeable {

    /** What is written to whoever asks. */
    @FunctionalInterface
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Answer answer;

    RawService(Answer answer) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    static Answer text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                readHead(socket);
                answer.write(socket.getOutputStream());
                socket.getOutputStream().flush();
            } catch (IOException gone) {
                // Whoever asked is gone, or the test is over.
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static void readHead(Socket socket) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            // Whatever is asked is answered alike.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
