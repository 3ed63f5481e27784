package tj.omuzgor.contracts.identity;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The keys of one device in the hands of one teacher, all there ever were. A phone that several teachers share is as many of these.
 *
 * @param id of the pair of device and teacher
 * @param deviceId as the device names itself in every sync
 * @param keys in the order they were enrolled
 */
@EventType(topic = "identity.device.v1", type = "tj.omuzgor.identity.device-changed.v1")
public record DeviceChanged(UUID id, UUID deviceId, UUID teacherId, List<DeviceKey> keys) implements Event {
    /** Copies the keys. */
    public DeviceChanged {
        keys = List.copyOf(keys);
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
