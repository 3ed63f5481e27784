package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceView;
import tj.omuzgor.identity.teacher.FindTeacher;

/** Revokes all keys of a device: it was lost, or belongs to somebody else now. What is revoked stays so. */
@ApplicationScoped
class RevokeDevice {

    private final Pool pool;
    private final Devices devices;
    private final KeepDevices keep;
    private final FindTeacher findTeacher;

    RevokeDevice(Pool pool, Devices devices, KeepDevices keep, FindTeacher findTeacher) {
        this.pool = pool;
        this.devices = devices;
        this.keep = keep;
        this.findTeacher = findTeacher;
    }

    /** The device as it is then, or null where there is none that the caller may revoke. */
    Uni<@Nullable DeviceView> revoke(UUID id, FindTeacher.Viewer viewer, String by) {
        return devices.byId(id)
                .flatMap(device -> device == null ? Uni.createFrom().item(false) : mayRevoke(device, viewer))
                .flatMap(may -> may
                        ? pool.withTransaction(tx -> keep.revoke(tx, id, by))
                                .map(device -> device == null ? null : device.view())
                        : Uni.createFrom().nullItem());
    }

    private Uni<Boolean> mayRevoke(Device device, FindTeacher.Viewer viewer) {
        return device.teacherId().equals(viewer.self())
                ? Uni.createFrom().item(true)
                : findTeacher.find(device.teacherId(), viewer).map(found -> found != null);
    }
}
