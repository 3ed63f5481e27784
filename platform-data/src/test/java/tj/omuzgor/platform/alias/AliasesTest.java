package tj.omuzgor.platform.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
class AliasesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Test
    void whoWasNeverMergedIsOneOfOne() {
        UUID alone = UUID.randomUUID();
        assertThat(of(alone)).containsExactly(alone);
        assertThat(of()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyMergesAndUndoingsGiveTheSetsOfTheModel(long seed) {
        // given
        Random random = new Random(seed);
        List<UUID> teachers =
                Stream.generate(UUID::randomUUID).limit(6).collect(Collectors.toCollection(ArrayList::new));
        Map<UUID, UUID> model = new HashMap<>();

        for (int step = 0; step < 40; step++) {
            // when
            UUID teacher = teachers.get(random.nextInt(teachers.size()));
            UUID person = random.nextInt(3) == 0 ? null : teachers.get(random.nextInt(teachers.size()));
            Map<UUID, UUID> before = Map.copyOf(model);
            Set<UUID> touched = put(new AliasChanged(teacher, person));
            if (person == null || person.equals(teacher)) {
                model.remove(teacher);
            } else {
                model.put(teacher, person);
            }

            // then
            for (UUID each : teachers) {
                Set<UUID> expected = set(model, teachers, each);
                assertThat(of(each)).as("of %s", each).isEqualTo(expected);
                if (!expected.equals(set(before, teachers, each))) {
                    assertThat(touched).contains(each);
                }
            }
        }
    }

    @Test
    void whoWaitedForAMergeLocksTheWholePerson() {
        // given: a merge that has not committed
        UUID teacher = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        CompletableFuture<Void> commit = new CompletableFuture<>();
        CompletableFuture<Void> merge = pool.withTransaction(
                        tx -> Aliases.put(tx, List.of(new AliasChanged(teacher, person)))
                                .chain(() -> Uni.createFrom().completionStage(commit)))
                .subscribeAsCompletionStage();
        await().atMost(LIMIT).until(() -> locks() > 0);

        // when
        CompletableFuture<Set<UUID>> locked =
                pool.withTransaction(tx -> Aliases.lock(tx, List.of(teacher))).subscribeAsCompletionStage();
        await().atMost(LIMIT).until(() -> waiting() > 0);
        commit.complete(null);

        // then
        assertThat(merge).succeedsWithin(LIMIT);
        assertThat(locked).succeedsWithin(LIMIT).isEqualTo(Set.of(teacher, person));
    }

    private Set<UUID> of(UUID... teachers) {
        return Aliases.of(pool, List.of(teachers)).await().atMost(LIMIT);
    }

    private Set<UUID> put(AliasChanged... states) {
        return pool.withTransaction((SqlConnection tx) -> Aliases.put(tx, List.of(states)))
                .await()
                .atMost(LIMIT);
    }

    private long locks() {
        return count("granted");
    }

    private long waiting() {
        return count("not granted");
    }

    private long count(String which) {
        return pool.query(
                        "select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1 and classid <> 0 and "
                                + which)
                .execute()
                .await()
                .atMost(LIMIT)
                .iterator()
                .next()
                .getLong(0);
    }

    private static Set<UUID> set(Map<UUID, UUID> model, Collection<UUID> teachers, UUID teacher) {
        UUID person = model.getOrDefault(teacher, teacher);
        return teachers.stream()
                .filter(other -> other.equals(teacher) || other.equals(person) || person.equals(model.get(other)))
                .collect(Collectors.toSet());
    }
}
