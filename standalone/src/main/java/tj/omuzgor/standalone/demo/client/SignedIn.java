package tj.omuzgor.standalone.demo.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A person who signed in. Her token is renewed by signing in again, before it expires or when it is refused. */
public final class SignedIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final KeycloakLogin login;
    private final String username;
    private final String password;
    private KeycloakLogin.Token token;
    private long since = System.nanoTime();

    SignedIn(KeycloakLogin login, String username, String password, KeycloakLogin.Token token) {
        this.login = login;
        this.username = username;
        this.password = password;
        this.token = token;
    }

    public String username() {
        return username;
    }

    /** A token that is good for at least another minute. */
    public synchronized String token() {
        if (age().compareTo(token.lifetime().minus(MARGIN)) > 0) {
            renew();
        }
        return token.value();
    }

    /** Signs in again unless that was done a moment ago. @return whether the token is new */
    synchronized boolean renewOlder(Duration least) {
        if (age().compareTo(least) < 0) {
            return false;
        }
        renew();
        return true;
    }

    /** Signs in again: what was granted since is in the new token. */
    public synchronized void renew() {
        token = login.token(username, password);
        since = System.nanoTime();
    }

    /** The claims of the token, unverified: the services verify it. */
    public synchronized JsonNode claims() {
        String value = token.value();
        String payload = value.substring(value.indexOf('.') + 1, value.lastIndexOf('.'));
        try {
            return JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new Unexpected("The token of " + username + " holds no JSON", e);
        }
    }

    /** Whether the token carries this role, as the registry names it. */
    public boolean holds(String role) {
        for (JsonNode grant : claims().path("grants")) {
            String text = grant.isTextual() ? grant.textValue() : grant.toString();
            if (text.contains("\"" + role + "\"")) {
                return true;
            }
        }
        return false;
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
