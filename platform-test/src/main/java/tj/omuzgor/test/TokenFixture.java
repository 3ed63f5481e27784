package tj.omuzgor.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Makes a service accept the tokens of {@link Tokens} without Keycloak: a small server on the loopback publishes their key where a
 * realm does, and is the issuer.
 */
public final class TokenFixture implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                TokenIssuer.url(),
                "quarkus.oidc.token.issuer",
                TokenIssuer.url(),
                "quarkus.oidc.token.audience",
                Tokens.AUDIENCE);
    }

    @Override
    public void stop() {
        // The issuer ends with the test JVM.
    }
}
