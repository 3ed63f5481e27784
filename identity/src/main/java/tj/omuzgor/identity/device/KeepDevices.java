package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.device.KeepDevices.Keeping.Added;
import tj.omuzgor.identity.device.KeepDevices.Keeping.Known;
import tj.omuzgor.identity.device.KeepDevices.Keeping.Revoked;
import tj.omuzgor.identity.device.KeepDevices.Keeping.TooMany;
import tj.omuzgor.identity.device.KeepDevices.Keeping.TooManyNew;
import tj.omuzgor.platform.outbox.Outbox;

/** Changes devices in the transaction of the caller; what changed is published with it. */
@ApplicationScoped
class KeepDevices {

    /** Keys of one teacher that are good at once: enough for a life of phones, too few to be a burden to whoever replicates them. */
    static final int MOST_KEYS = 20;

    /** Keys of one device, revoked ones included: all of them are in each of its events, and in whoever replicates them. */
    static final int MOST_OF_DEVICE = 50;

    /** New keys of one teacher within a day, lest somebody with her token enrolls and revokes without end. */
    static final int MOST_OF_A_DAY = 40;

    private final Devices devices;
    private final Outbox outbox;

    KeepDevices(Devices devices, Outbox outbox) {
        this.devices = devices;
        this.outbox = outbox;
    }

    /** What became of a key to add. */
    sealed interface Keeping {
        /** It is new. */
        record Added(Device device) implements Keeping {}

        /** It was there. */
        record Known(Device device) implements Keeping {}

        /** It was revoked, which is for ever. */
        record Revoked(String thumbprint) implements Keeping {}

        /** The teacher has as many good keys as anybody may have. */
        record TooMany() implements Keeping {}

        /** The device had too many keys, or the teacher too many new ones at this time. */
        record TooManyNew() implements Keeping {}
    }

    Uni<Keeping> add(SqlConnection tx, NewKey key) {
        return devices.lock(tx, key.teacherId())
                .chain(() -> present(tx, key))
                .flatMap(present ->
                        present == null ? addNew(tx, key) : Uni.createFrom().item(standing(present, key)));
    }

    /** Revokes every key of a device that is still good; answers the device as it is then, or null. */
    Uni<@Nullable Device> revoke(SqlConnection tx, UUID id, String by) {
        return devices.revoke(tx, id, by).chain(() -> published(tx, id));
    }

    private Uni<@Nullable Device> present(SqlConnection tx, NewKey key) {
        return devices.byThumbprint(tx, key.thumbprint())
                .map(having -> having.stream()
                        .filter(device -> device.teacherId().equals(key.teacherId())
                                && device.deviceId().equals(key.deviceId()))
                        .findFirst()
                        .orElse(null));
    }

    private static Keeping standing(Device present, NewKey key) {
        var known = present.key(key.thumbprint());
        return known != null && known.to() != null ? new Revoked(key.thumbprint()) : new Known(present);
    }

    private Uni<Keeping> addNew(SqlConnection tx, NewKey key) {
        return devices.countKeys(tx, key)
                .map(KeepDevices::refusal)
                .flatMap(refusal -> refusal == null
                        ? devices.put(tx, key).flatMap(id -> published(tx, id)).map(device -> {
                            if (device == null) {
                                throw new IllegalStateException("Device " + key.deviceId() + " was not stored");
                            }
                            return new Added(device);
                        })
                        : Uni.createFrom().item(refusal));
    }

    private static @Nullable Keeping refusal(Devices.KeyCounts present) {
        if (present.good() >= MOST_KEYS) {
            return new TooMany();
        }
        return present.ofDevice() >= MOST_OF_DEVICE || present.ofADay() >= MOST_OF_A_DAY ? new TooManyNew() : null;
    }

    private Uni<@Nullable Device> published(SqlConnection tx, UUID id) {
        return devices.byId(tx, id)
                .call(device ->
                        device == null ? Uni.createFrom().voidItem() : outbox.publish(tx, List.of(device.changed())));
    }
}
