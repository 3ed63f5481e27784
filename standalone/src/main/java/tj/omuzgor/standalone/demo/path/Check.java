package tj.omuzgor.standalone.demo.path;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** The checks of a step. */
final class Check {

    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unexpected(otherwise);
        }
    }

    static void equal(String what, @Nullable Object expected, @Nullable Object seen) {
        that(Objects.equals(expected, seen), what + " is " + seen + " instead of " + expected);
    }
}
