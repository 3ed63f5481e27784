package tj.omuzgor.test;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Publishes the public key of the test JVM as a JSON Web Key Set. */
final class TokenIssuer {
    private static final String URL = "omuzgor.test.token-issuer";
    private static final String REALM = "/realms/omuzgor";

    private TokenIssuer() {}

    /** The issuer of all tokens of this JVM. */
    static String url() {
        return Shared.once(URL, TokenIssuer::start);
    }

    private static String start() {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(loopback, 0);
            var keys = TokenKey.ofThisJvm().jwks().getBytes(StandardCharsets.UTF_8);
            server.createContext(REALM + "/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            var thread = Thread.ofPlatform().daemon().name("token-issuer");
            server.setExecutor(work -> thread.start(work));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
        } catch (IOException failed) {
            throw new UncheckedIOException("The issuer of test tokens does not start", failed);
        }
    }
}
