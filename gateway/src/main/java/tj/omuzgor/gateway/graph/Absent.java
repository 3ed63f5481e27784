package tj.omuzgor.gateway.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps what may be absent. */
final class Absent {

    private Absent() {}

    static <A, B> @Nullable B or(@Nullable A value, Function<A, B> map) {
        return value == null ? null : map.apply(value);
    }

    /** Maps those of a list that are there. */
    static <A, B> Function<List<@Nullable A>, List<@Nullable B>> each(Function<A, B> map) {
        return values -> {
            var mapped = new ArrayList<@Nullable B>(values.size());
            values.forEach(value -> mapped.add(or(value, map)));
            return mapped;
        };
    }
}
