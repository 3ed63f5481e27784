package tj.omuzgor.gateway.graph;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps what may be absent. */
final class Absent {

    private Absent() {}

    static <A, B> @Nullable B or(@Nullable A value, Function<A, B> map) {
        return value == null ? null : map.apply(value);
    }
}
