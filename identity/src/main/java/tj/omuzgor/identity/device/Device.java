package tj.omuzgor.identity.device;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceChanged;
import tj.omuzgor.contracts.identity.DeviceKey;
import tj.omuzgor.contracts.identity.DeviceView;

/** A device in the hands of a teacher, with its keys in the order they were enrolled. */
record Device(
        UUID id, UUID deviceId, UUID teacherId, @Nullable String name, Instant enrolledAt, List<DeviceKey> keys) {

    Device {
        keys = List.copyOf(keys);
    }

    Device with(List<DeviceKey> others) {
        return new Device(id, deviceId, teacherId, name, enrolledAt, others);
    }

    @Nullable
    DeviceKey key(String thumbprint) {
        return keys.stream()
                .filter(key -> key.thumbprint().equals(thumbprint))
                .findFirst()
                .orElse(null);
    }

    DeviceView view() {
        return new DeviceView(id, deviceId, teacherId, name, enrolledAt, revokedAt(), keys);
    }

    DeviceChanged changed() {
        return new DeviceChanged(id, deviceId, teacherId, keys);
    }

    private @Nullable Instant revokedAt() {
        return keys.stream().anyMatch(key -> key.to() == null)
                ? null
                : keys.stream()
                        .map(DeviceKey::to)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
