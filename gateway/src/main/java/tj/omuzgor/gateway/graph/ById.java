package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind by their ids, within one request. What several fields ask for at once goes out as one call, and nothing is asked
 * for twice.
 */
final class ById<T> {
    /** Services take 200 ids at once, but no request line of more than 4,096 bytes. */
    private static final int MOST = 80;

    private final Function<List<UUID>, Uni<List<T>>> fetch;
    private final Function<T, Collection<UUID>> idsOf;
    private final Map<UUID, CompletableFuture<@Nullable T>> asked = new HashMap<>();
    private final List<UUID> waiting = new ArrayList<>();

    ById(Function<List<UUID>, Uni<List<T>>> fetch, Function<T, UUID> idOf) {
        this(fetch, idOf, _ -> List.of());
    }

    /** Of things that have other ids too, by which they are found as well. */
    ById(Function<List<UUID>, Uni<List<T>>> fetch, Function<T, UUID> idOf, Function<T, List<UUID>> aliasesOf) {
        this.fetch = fetch;
        this.idsOf = thing -> Stream.concat(Stream.of(idOf.apply(thing)), aliasesOf.apply(thing).stream())
                .toList();
    }

    /** The things of these ids, null for a null id and for what is not there, in the order of the ids. */
    Uni<List<@Nullable T>> list(List<@Nullable UUID> ids) {
        return map(ids.stream().filter(id -> id != null).collect(Collectors.toSet()))
                .map(found -> {
                    var list = new ArrayList<@Nullable T>(ids.size());
                    ids.forEach(id -> list.add(id == null ? null : found.get(id)));
                    return list;
                });
    }

    /** The things of these ids that are there. */
    Uni<Map<UUID, T>> map(Collection<UUID> ids) {
        var answers = ids.stream().collect(Collectors.toMap(Function.identity(), this::answerOf));
        var all = CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new));
        return Uni.createFrom().completionStage(all).map(_ -> {
            var found = new HashMap<UUID, T>();
            answers.forEach((id, answer) -> {
                var thing = answer.join();
                if (thing != null) {
                    found.put(id, thing);
                }
            });
            return found;
        });
    }

    /** The thing of an id, or null. */
    Uni<@Nullable T> one(UUID id) {
        return Uni.createFrom().completionStage(answerOf(id));
    }

    /** Keeps a thing as it is now: what was found before no longer holds. */
    synchronized void put(T thing) {
        idsOf.apply(thing).forEach(id -> asked.put(id, CompletableFuture.completedFuture(thing)));
    }

    private synchronized CompletableFuture<@Nullable T> answerOf(UUID id) {
        return asked.computeIfAbsent(id, fresh -> {
            if (waiting.isEmpty()) {
                afterThisTick();
            }
            waiting.add(fresh);
            return new CompletableFuture<>();
        });
    }

    /** Fields of one level are resolved in one tick of the event loop; what they ask for is collected until it ends. */
    private void afterThisTick() {
        var context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("Fields are resolved on the event loop");
        }
        context.runOnContext(_ -> send());
    }

    private void send() {
        List<UUID> ids;
        synchronized (this) {
            ids = List.copyOf(waiting);
            waiting.clear();
        }
        for (int from = 0; from < ids.size(); from += MOST) {
            var part = ids.subList(from, Math.min(ids.size(), from + MOST));
            fetch.apply(part).subscribe().with(found -> complete(part, found), failure -> fail(part, failure));
        }
    }

    private synchronized void complete(List<UUID> ids, List<T> found) {
        var things = new HashMap<UUID, T>();
        found.forEach(thing -> idsOf.apply(thing).forEach(id -> things.put(id, thing)));
        ids.forEach(id -> answer(id).complete(things.get(id)));
    }

    private synchronized void fail(List<UUID> ids, Throwable failure) {
        ids.forEach(id -> answer(id).completeExceptionally(failure));
    }

    private CompletableFuture<@Nullable T> answer(UUID id) {
        var answer = asked.get(id);
        if (answer == null) {
            throw new IllegalStateException("Nobody asked for " + id);
        }
        return answer;
    }
}
