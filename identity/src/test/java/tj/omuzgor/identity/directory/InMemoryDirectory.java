package tj.omuzgor.identity.directory;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.caller.HeldGrant;

/** A directory that remembers, and does not answer when told so. */
@Mock
@ApplicationScoped
public class InMemoryDirectory implements AccountDirectory {
    private static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");

    private final Map<String, DirectoryUser> users = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private volatile boolean away;

    /** Whether it stops answering. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** A user that came from elsewhere. */
    public void put(DirectoryUser user) {
        users.put(user.id(), user);
    }

    /** A user as held now. */
    public DirectoryUser user(String id) {
        return Objects.requireNonNull(users.get(id), id);
    }

    /** The present password. */
    public @Nullable String password(String id) {
        return passwords.get(id);
    }

    /** The present names, the family's first. */
    public @Nullable String names(String id) {
        return names.get(id);
    }

    @Override
    public Uni<@Nullable DirectoryUser> findByUsername(String username) {
        return answer(() -> users.values().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElse(null));
    }

    @Override
    public Uni<@Nullable DirectoryUser> findById(String id) {
        return answer(() -> users.get(id));
    }

    @Override
    public Uni<Creation> create(NewUser user) {
        return answer(() -> {
            if (users.values().stream().anyMatch(other -> other.username().equals(user.username()))) {
                return new Creation.NameTaken();
            }
            var id = UUID.randomUUID().toString();
            users.put(id, new DirectoryUser(id, user.username(), user.teacherId(), List.of(), MADE));
            names.put(id, user.family() + " " + user.given());
            if (user.password() != null) {
                passwords.put(id, user.password());
            }
            return new Creation.Created(id);
        });
    }

    @Override
    public Uni<Void> setPassword(String id, String password) {
        return answer(() -> {
                    passwords.put(id, password);
                    return id;
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> describe(String id, @Nullable UUID teacherId, List<HeldGrant> grants) {
        return answer(() -> users.computeIfPresent(
                        id, (key, user) -> new DirectoryUser(id, user.username(), teacherId, grants, user.createdAt()))
                != null);
    }

    @Override
    public Uni<Boolean> rename(String id, String family, String given) {
        return answer(() -> {
            names.put(id, family + " " + given);
            return users.containsKey(id);
        });
    }

    @Override
    public Uni<Boolean> delete(String id) {
        return answer(() -> {
            names.remove(id);
            passwords.remove(id);
            return users.remove(id) != null;
        });
    }

    /** Whether there is such a user. */
    public boolean has(String id) {
        return users.containsKey(id);
    }

    private <T extends @Nullable Object> Uni<T> answer(Supplier<T> answer) {
        return Uni.createFrom().item(() -> {
            if (away) {
                throw new DirectoryUnavailable(new IllegalStateException("told to be away"));
            }
            return answer.get();
        });
    }
}
