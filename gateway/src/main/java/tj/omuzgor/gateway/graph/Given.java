package tj.omuzgor.gateway.graph;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.problem.Problem;

/**
 * Reads what a client gave. Ids arrive as text, since the engine reads an {@code ID} as nothing else, and every refusal points at the
 * argument or the member of an input that is at fault.
 */
final class Given {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Given() {}

    static UUID id(String text, String pointer) {
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw Problem.of(Response.Status.BAD_REQUEST, "invalid-value", null)
                    .at(pointer, "must be a UUID")
                    .asException();
        }
        return UUID.fromString(text);
    }

    static @Nullable UUID idOrNull(@Nullable String text, String pointer) {
        return text == null ? null : id(text, pointer);
    }

    /** Maps each element with its own pointer; none may be missing. */
    static <A, B> List<B> each(List<? extends @Nullable A> elements, String pointer, BiFunction<A, String, B> map) {
        return IntStream.range(0, elements.size())
                .mapToObj(i -> map.apply(present(elements.get(i), pointer + "/" + i), pointer + "/" + i))
                .toList();
    }

    private static <A> A present(@Nullable A element, String pointer) {
        if (element == null) {
            throw Problem.of(Response.Status.BAD_REQUEST, "invalid-value", null)
                    .at(pointer, "must not be null")
                    .asException();
        }
        return element;
    }
}
