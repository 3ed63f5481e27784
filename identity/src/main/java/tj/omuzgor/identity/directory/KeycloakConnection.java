package tj.omuzgor.identity.directory;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;

/**
 * Keycloak's client, which blocks: every call runs on a worker thread. Each answer is waited for as long as the configuration says, and
 * whoever writes waits for the last of them. A write that went on by itself could otherwise undo what the next one wrote.
 */
final class KeycloakConnection implements AutoCloseable {

    private final KeycloakConfig config;
    private final Vertx vertx;
    private @Nullable Keycloak keycloak;

    KeycloakConnection(KeycloakConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** Asks without changing anything; given up where it takes too long, for nothing is lost by it. */
    <T extends @Nullable Object> Uni<T> read(Function<UsersResource, T> question) {
        return onWorker(question)
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure(KeycloakConnection::isAway)
                .transform(DirectoryUnavailable::new);
    }

    /** Changes something; ends when no answer is waited for any more. */
    <T extends @Nullable Object> Uni<T> write(Function<UsersResource, T> change) {
        return onWorker(change)
                .onFailure(KeycloakConnection::isRefusal)
                .transform(DirectoryRefused::new)
                .onFailure(KeycloakConnection::isAway)
                .transform(DirectoryUnavailable::new);
    }

    private <T extends @Nullable Object> Uni<T> onWorker(Function<UsersResource, T> call) {
        return vertx.executeBlocking(() -> call.apply(users()), false);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == Response.Status.BAD_REQUEST.getStatusCode();
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof WebApplicationException
                || failure instanceof TimeoutException;
    }

    private synchronized UsersResource users() {
        var client = keycloak;
        if (client == null) {
            client = connected();
            keycloak = client;
        }
        return client.realm(config.realm()).users();
    }

    private Keycloak connected() {
        var http = Keycloak.getClientProvider()
                .newRestEasyClient(null, null, false)
                .property(
                        QuarkusRestClientProperties.READ_TIMEOUT,
                        config.patience().toMillis());
        return KeycloakBuilder.builder()
                .serverUrl(config.url())
                .realm(config.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(config.clientId())
                .clientSecret(config.clientSecret())
                .resteasyClient(http)
                .build();
    }

    @Override
    public synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
