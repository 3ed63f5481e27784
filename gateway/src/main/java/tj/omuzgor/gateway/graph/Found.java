package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.ServiceRefusal;

/** What a service may not find: a field that is absent, no error. */
final class Found {

    private Found() {}

    static <V, N> Uni<@Nullable N> orAbsent(Uni<V> answer, Function<V, N> node) {
        return answer.<@Nullable N>map(node)
                .onFailure(failure -> failure instanceof ServiceRefusal refusal
                        && refusal.problem().status() == 404)
                .recoverWithItem(() -> null);
    }
}
