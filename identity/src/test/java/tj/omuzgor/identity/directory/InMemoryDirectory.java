package tj.omuzgor.identity.directory;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final Map<String, List<String>> sessions = new ConcurrentHashMap<>();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    /** What goes wrong the next time, and no more then. */
    public enum Failure {
        /** The next sign-out ends nothing. */
        SIGN_OUT,
        /** The next sign-out but one. */
        SECOND_SIGN_OUT,
        /** The next user is made, and nobody hears of it. */
        ANSWER_OF_CREATION,
        /** The next description is written, and nobody hears of it. */
        ANSWER_OF_DESCRIPTION,
        /** The next description is not taken. */
        DESCRIPTION
    }

    /** Lets something go wrong once for a user: by the id, or by the name where it has none yet. */
    public void fail(Failure failure, String user) {
        failures.add(failure + user);
    }

    /** Everything goes well again. */
    public void back() {
        failures.clear();
        away = false;
    }

    /** Lets a user begin a session; told apart by what is given. */
    public void signIn(String id, String session) {
        sessions.merge(
                id,
                List.of(session),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    /** The sessions that have not ended. */
    public List<String> sessions(String id) {
        return sessions.getOrDefault(id, List.of());
    }

    /** The users of a name. */
    public Optional<DirectoryUser> named(String username) {
        return users.values().stream()
                .filter(user -> user.username().equals(username))
                .findFirst();
    }

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
    public Uni<List<DirectoryUser>> findByTeacher(UUID teacherId) {
        return answer(() -> users.values().stream()
                .filter(user -> teacherId.equals(user.teacherId()))
                .toList());
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
            failOnce(Failure.ANSWER_OF_CREATION, user.username());
            return new Creation.Created(id);
        });
    }

    @Override
    public Uni<PasswordChange> setPassword(String id, String password) {
        return answer(() -> {
            sessions.remove(id);
            return password.equals(passwords.put(id, password)) ? PasswordChange.USED_BEFORE : PasswordChange.SET;
        });
    }

    @Override
    public Uni<Boolean> describe(String id, @Nullable UUID teacherId, List<HeldGrant> grants) {
        return answer(() -> {
            if (failures.remove(Failure.DESCRIPTION + id)) {
                throw new DirectoryRefused(new IllegalStateException("told to refuse"));
            }
            var described = users.computeIfPresent(
                    id, (key, user) -> new DirectoryUser(id, user.username(), teacherId, grants, user.createdAt()));
            failOnce(Failure.ANSWER_OF_DESCRIPTION, id);
            return described != null;
        });
    }

    @Override
    public Uni<Boolean> signOut(String id) {
        return answer(() -> {
            failOnce(Failure.SIGN_OUT, id);
            if (failures.remove(Failure.SECOND_SIGN_OUT + id)) {
                fail(Failure.SIGN_OUT, id);
            }
            sessions.remove(id);
            return users.containsKey(id);
        });
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

    private void failOnce(Failure failure, String user) {
        if (failures.remove(failure + user)) {
            throw new DirectoryUnavailable(new IllegalStateException("told to fail: " + failure));
        }
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
