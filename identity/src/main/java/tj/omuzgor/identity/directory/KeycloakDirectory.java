package tj.omuzgor.identity.directory;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import tj.omuzgor.platform.caller.HeldGrant;

/** Keycloak's administration interface. Its client blocks, so every call runs on a worker thread. */
@ApplicationScoped
class KeycloakDirectory implements AccountDirectory {

    private final KeycloakConfig config;
    private final Vertx vertx;
    private @Nullable Keycloak keycloak;

    KeycloakDirectory(KeycloakConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    @Override
    public Uni<@Nullable DirectoryUser> findByUsername(String username) {
        return ask(users -> users.searchByUsername(username, true).stream()
                .filter(KeycloakUsers::isAPerson)
                .findFirst()
                .map(KeycloakUsers::read)
                .orElse(null));
    }

    @Override
    public Uni<@Nullable DirectoryUser> findById(String id) {
        return ask(users -> {
            var found = represented(users, id);
            return found == null || !KeycloakUsers.isAPerson(found) ? null : KeycloakUsers.read(found);
        });
    }

    @Override
    public Uni<Creation> create(NewUser user) {
        return ask(users -> {
            try (var answer = users.create(KeycloakUsers.written(user))) {
                return switch (answer.getStatus()) {
                    case 201 ->
                        new Creation.Created(lastSegment(answer.getLocation().getPath()));
                    case 409 -> new Creation.NameTaken();
                    case 400 -> new Creation.NotAllowed();
                    default -> throw new WebApplicationException(answer.getStatus());
                };
            }
        });
    }

    @Override
    public Uni<Void> setPassword(String id, String password) {
        return ask(users -> {
                    users.get(id).resetPassword(KeycloakUsers.credential(password));
                    return true;
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> describe(String id, @Nullable UUID teacherId, List<HeldGrant> grants) {
        return ask(users -> {
            var user = represented(users, id);
            if (user == null) {
                return false;
            }
            boolean first =
                    !grants.isEmpty() && KeycloakUsers.read(user).grants().isEmpty();
            user.setAttributes(KeycloakUsers.attributes(user.getAttributes(), teacherId, grants));
            users.get(id).update(user);
            if (first) {
                users.get(id).logout();
            }
            return true;
        });
    }

    @Override
    public Uni<Boolean> rename(String id, String family, String given) {
        return ask(users -> {
            var user = represented(users, id);
            if (user == null) {
                return false;
            }
            if (!family.equals(user.getLastName()) || !given.equals(user.getFirstName())) {
                user.setLastName(family);
                user.setFirstName(given);
                users.get(id).update(user);
            }
            return true;
        });
    }

    @Override
    public Uni<Boolean> delete(String id) {
        return ask(users -> {
            if (represented(users, id) == null) {
                return false;
            }
            try (var answer = users.delete(id)) {
                if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                    throw new WebApplicationException(answer.getStatus());
                }
            }
            return true;
        });
    }

    @PreDestroy
    synchronized void close() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static @Nullable UserRepresentation represented(UsersResource users, String id) {
        try {
            return users.get(id).toRepresentation();
        } catch (WebApplicationException refused) {
            // The client on the framework's own HTTP stack has one exception for every status.
            if (refused.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                return null;
            }
            throw refused;
        }
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private <T extends @Nullable Object> Uni<T> ask(Function<UsersResource, T> question) {
        return vertx.executeBlocking(() -> question.apply(users()), false)
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure(KeycloakDirectory::isAway)
                .transform(DirectoryUnavailable::new);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof WebApplicationException
                || failure instanceof TimeoutException;
    }

    private synchronized UsersResource users() {
        var client = keycloak;
        if (client == null) {
            client = KeycloakBuilder.builder()
                    .serverUrl(config.url())
                    .realm(config.realm())
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(config.clientId())
                    .clientSecret(config.clientSecret())
                    .build();
            keycloak = client;
        }
        return client.realm(config.realm()).users();
    }
}
