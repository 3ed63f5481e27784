package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;

/** Devices: enrolled and revoked by their owner; those who keep the registry see and revoke those of their teachers. */
@GraphQLApi
public class DeviceApi {
    private final Services services;

    DeviceApi(Services services) {
        this.services = services;
    }

    /** The devices of a teacher. */
    @Query
    @Description("The devices of a teacher: the caller's own where none is named")
    @RolesAllowed({Roles.TEACHER, Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull DeviceConnection> devices(
            @Id @Nullable String teacherId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return services.identity(identity ->
                        identity.devices(Given.idOrNull(teacherId, "/teacherId"), window.limit(), window.base()))
                .map(page -> DeviceConnection.of(window.slice(page, Device::of)));
    }

    /** Enrolls the keys of a device for the caller. */
    @Mutation
    @Description("Enrolls the keys of a device for the caller")
    @RolesAllowed(Roles.TEACHER)
    public Uni<@NonNull Device> enrollDevice(@NonNull DeviceInput device) {
        return At.argument("device", at -> services.identity(identity -> identity.enrollDevice(device.request(at))))
                .map(Device::of);
    }

    /** Revokes all keys of a device now, for ever. */
    @Mutation
    @Description("Revokes all keys of a device now, for ever")
    @RolesAllowed({Roles.TEACHER, Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull Device> revokeDevice(@Id @NonNull String id) {
        return services.identity(identity -> identity.revokeDevice(Given.id(id, "/id")))
                .map(Device::of);
    }
}
