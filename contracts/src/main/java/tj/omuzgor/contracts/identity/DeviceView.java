package tj.omuzgor.contracts.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device of a teacher as answered.
 *
 * @param id of the pair of device and teacher
 * @param name as its owner calls it
 * @param enrolledAt when its first key was enrolled
 * @param revokedAt when its last key was revoked; null while one is good
 */
public record DeviceView(
        UUID id,
        UUID deviceId,
        UUID teacherId,
        @Nullable String name,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        List<DeviceKey> keys) {
    /** Copies the keys. */
    public DeviceView {
        keys = List.copyOf(keys);
    }
}
