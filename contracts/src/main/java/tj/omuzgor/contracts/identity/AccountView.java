package tj.omuzgor.contracts.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as answered.
 *
 * @param id the {@code sub} of its tokens
 */
public record AccountView(
        String id, String username, @Nullable UUID teacherId) {}
