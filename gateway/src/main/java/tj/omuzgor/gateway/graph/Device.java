package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceView;

/** A device in the hands of a teacher. */
@Description("A device in the hands of a teacher; one that several teachers share is as many of these")
public record Device(
        @Id @NonNull UUID id,

        @Id @NonNull @Description("As the device names itself in every sync")
        UUID deviceId,

        @Id @NonNull UUID teacherId,
        @Nullable @Description("As its owner calls it") String name,
        @NonNull Instant enrolledAt,

        @Nullable @Description("When its last key was revoked; absent while one is good")
        Instant revokedAt,

        @NonNull List<@NonNull DeviceKey> keys) {

    static Device of(DeviceView view) {
        return new Device(
                view.id(),
                view.deviceId(),
                view.teacherId(),
                view.name(),
                view.enrolledAt(),
                view.revokedAt(),
                view.keys().stream().map(DeviceKey::of).toList());
    }
}
