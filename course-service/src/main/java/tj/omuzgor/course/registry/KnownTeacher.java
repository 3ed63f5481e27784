package tj.omuzgor.course.registry;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        @Nullable Instant leftAt) {

    /** Reads columns {@code registry_number}, {@code registered_at} and {@code left_at}; null where there is none of her. */
    public static @Nullable KnownTeacher of(UUID id, Row row) {
        OffsetDateTime registered = row.getOffsetDateTime("registered_at");
        OffsetDateTime left = row.getOffsetDateTime("left_at");
        return registered == null
                ? null
                : new KnownTeacher(
                        id,
                        row.getString("registry_number"),
                        registered.toInstant(),
                        left == null ? null : left.toInstant());
    }

    /** Whether she had left the profession by then. */
    public boolean hadLeft(Instant at) {
        return leftAt != null && !at.isBefore(leftAt);
    }
}
