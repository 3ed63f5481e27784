package tj.omuzgor.gateway.export;

import org.jspecify.annotations.Nullable;

/**
 * In whose name the services are asked.
 *
 * @param authorization her header
 * @param languages what she reads
 */
record Asking(String authorization, @Nullable String languages) {
    @Override
    public String toString() {
        return "Asking[]";
    }
}
