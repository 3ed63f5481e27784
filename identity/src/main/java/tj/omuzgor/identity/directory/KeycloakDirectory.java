package tj.omuzgor.identity.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import tj.omuzgor.platform.caller.HeldGrant;

/** Keycloak's administration interface. What changes a user begins with a question, so that nobody waits long for a Keycloak that is away. */
@ApplicationScoped
class KeycloakDirectory implements AccountDirectory {

    /** Keycloak's own name of that refusal. */
    private static final String USED_BEFORE = "invalidPasswordHistoryMessage";

    private final KeycloakConnection keycloak;

    KeycloakDirectory(KeycloakConfig config, Vertx vertx) {
        this.keycloak = new KeycloakConnection(config, vertx);
    }

    @Override
    public Uni<@Nullable DirectoryUser> findByUsername(String username) {
        return keycloak.read(users -> users.searchByUsername(username, true).stream()
                .filter(KeycloakUsers::isAPerson)
                .findFirst()
                .map(KeycloakUsers::read)
                .orElse(null));
    }

    @Override
    public Uni<@Nullable DirectoryUser> findById(String id) {
        return keycloak.read(users -> {
            var found = represented(users, id);
            return found == null || !KeycloakUsers.isAPerson(found) ? null : KeycloakUsers.read(found);
        });
    }

    @Override
    public Uni<List<DirectoryUser>> findByTeacher(UUID teacherId) {
        return keycloak.read(users -> users.searchByAttributes(KeycloakUsers.ofTeacher(teacherId)).stream()
                .filter(KeycloakUsers::isAPerson)
                .map(KeycloakUsers::read)
                .filter(user -> teacherId.equals(user.teacherId()))
                .sorted(Comparator.comparing(DirectoryUser::createdAt))
                .toList());
    }

    @Override
    public Uni<Creation> create(NewUser user) {
        return keycloak.write(users -> {
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
    public Uni<PasswordChange> setPassword(String id, String password) {
        return keycloak.read(users -> users.get(id).toRepresentation())
                .chain(() -> keycloak.write(users -> reset(users.get(id), password)))
                .call(change ->
                        change == PasswordChange.NOT_ALLOWED ? Uni.createFrom().voidItem() : signOut(id));
    }

    private static PasswordChange reset(UserResource user, String password) {
        try {
            user.resetPassword(KeycloakUsers.credential(password));
            return PasswordChange.SET;
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != Response.Status.BAD_REQUEST.getStatusCode()) {
                throw refused;
            }
            return refused.getResponse().readEntity(String.class).contains(USED_BEFORE)
                    ? PasswordChange.USED_BEFORE
                    : PasswordChange.NOT_ALLOWED;
        }
    }

    @Override
    public Uni<Boolean> describe(String id, @Nullable UUID teacherId, List<HeldGrant> grants) {
        return change(id, (user, present) -> {
            present.setAttributes(KeycloakUsers.attributes(present.getAttributes(), teacherId, grants));
            user.update(present);
        });
    }

    @Override
    public Uni<Boolean> signOut(String id) {
        return change(id, (user, present) -> KeycloakSessions.end(user));
    }

    @Override
    public Uni<Boolean> rename(String id, String family, String given) {
        return change(id, (user, present) -> {
            if (!family.equals(present.getLastName()) || !given.equals(present.getFirstName())) {
                present.setLastName(family);
                present.setFirstName(given);
                user.update(present);
            }
        });
    }

    @Override
    public Uni<Boolean> delete(String id) {
        return change(id, (user, present) -> user.remove());
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    /** Changes a user as it is at this moment; answers whether there is one. */
    private Uni<Boolean> change(String id, BiConsumer<UserResource, UserRepresentation> change) {
        return keycloak.read(users -> represented(users, id))
                .flatMap(present -> present == null
                        ? Uni.createFrom().item(false)
                        : keycloak.write(users -> {
                            change.accept(users.get(id), present);
                            return true;
                        }));
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
}
