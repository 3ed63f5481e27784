package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.teacher.FindTeacher;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Lists devices: one's own, and those of teachers whose registry the caller keeps. */
@ApplicationScoped
class ReadDevices {

    private final Devices devices;
    private final FindTeacher findTeacher;

    ReadDevices(Devices devices, FindTeacher findTeacher) {
        this.devices = devices;
        this.findTeacher = findTeacher;
    }

    /** The devices of a teacher, whichever of her ids they are enrolled for, or null where there is none that the viewer may see. */
    Uni<@Nullable Page<DeviceView>> of(UUID teacher, FindTeacher.Viewer viewer, Paging paging) {
        return sees(teacher, viewer)
                .flatMap(sees -> sees
                        ? devices.ofTeacher(teacher, paging)
                                .map(found -> paging.page(found, device -> Cursor.of(device.id()), Device::view))
                        : Uni.createFrom().nullItem());
    }

    private Uni<Boolean> sees(UUID teacher, FindTeacher.Viewer viewer) {
        return teacher.equals(viewer.self())
                ? Uni.createFrom().item(true)
                : findTeacher.find(teacher, viewer).map(found -> found != null);
    }
}
