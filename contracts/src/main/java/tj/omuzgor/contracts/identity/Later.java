package tj.omuzgor.contracts.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members that came later: an older writer leaves them out. */
final class Later {

    private Later() {}

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
