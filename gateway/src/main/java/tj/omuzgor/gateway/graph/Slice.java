package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A page with the place of every item.
 *
 * @param cursors one of each item
 */
record Slice<N>(List<N> nodes, List<String> cursors, boolean hasNext, boolean hasPrevious) {

    <E> List<E> edges(BiFunction<String, N, E> edge) {
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> edge.apply(cursors.get(i), nodes.get(i)))
                .toList();
    }

    PageInfo pageInfo() {
        return cursors.isEmpty()
                ? new PageInfo(hasNext, hasPrevious, null, null)
                : new PageInfo(hasNext, hasPrevious, cursors.getFirst(), cursors.getLast());
    }
}
