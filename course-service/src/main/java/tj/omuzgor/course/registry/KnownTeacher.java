package tj.omuzgor.course.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A teacher as far as learning needs her.
 *
 * @param registeredAt when the registry learned of her; earlier records wait
 * @param leftAt first instant at which she no longer taught; null while she does
 */
public record KnownTeacher(
        UUID id,
        String registryNumber,
        Instant registeredAt,
        @Nullable Instant leftAt) {}
