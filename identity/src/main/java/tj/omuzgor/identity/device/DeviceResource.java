package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceEnrollment;
import tj.omuzgor.contracts.identity.DeviceView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.device.EnrollDevice.Result.Enrolled;
import tj.omuzgor.identity.device.EnrollDevice.Result.Present;
import tj.omuzgor.identity.device.EnrollDevice.Result.Revoked;
import tj.omuzgor.identity.device.EnrollDevice.Result.TooMany;
import tj.omuzgor.identity.device.EnrollDevice.Result.TooManyNew;
import tj.omuzgor.identity.device.EnrollDevice.Result.Unfit;
import tj.omuzgor.identity.teacher.FindTeacher;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/** Devices: enrolled and revoked by their owner; those who keep the registry see and revoke those of their teachers. */
@Path("/devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {

    private final EnrollDevice enrollDevice;
    private final ReadDevices readDevices;
    private final RevokeDevice revokeDevice;
    private final Caller caller;

    DeviceResource(EnrollDevice enrollDevice, ReadDevices readDevices, RevokeDevice revokeDevice, Caller caller) {
        this.enrollDevice = enrollDevice;
        this.readDevices = readDevices;
        this.revokeDevice = revokeDevice;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.TEACHER)
    @Operation(summary = "Enroll the keys of a device for the caller: 201, or 200 where they are enrolled already")
    @APIResponseSchema(value = DeviceView.class, responseCode = "201")
    public Uni<Response> enroll(@NotNull @Valid DeviceEnrollment device) {
        var owner = new EnrollDevice.Owner(caller.id(), caller.requireTeacher());
        return enrollDevice.enroll(device, owner).map(result -> switch (result) {
            case Enrolled(var view) ->
                Response.status(Response.Status.CREATED).entity(view).build();
            case Present(var view) -> Response.ok(view).build();
            case Unfit(var error) ->
                Problem.of(422, "device-refused", "The device cannot be enrolled like this.")
                        .at(error.pointer(), error.detail())
                        .asResponse();
            case Revoked(var thumbprint) ->
                Problem.of(Response.Status.CONFLICT, "key-revoked", "The key was revoked: " + thumbprint)
                        .at("/signingKey", "was revoked; the device needs another one")
                        .asResponse();
            case TooMany() ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "too-many-devices",
                                "A teacher has at most " + KeepDevices.MOST_KEYS
                                        + " keys at once; revoke a device first.")
                        .asResponse();
            case TooManyNew() ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "too-many-keys",
                                "A device has at most " + KeepDevices.MOST_OF_DEVICE
                                        + " keys in its life, and a teacher at most " + KeepDevices.MOST_OF_A_DAY
                                        + " new ones in a day.")
                        .asResponse();
        });
    }

    @GET
    @RolesAllowed({Roles.TEACHER, Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "The devices of a teacher with all their keys")
    public Uni<Page<DeviceView>> list(
            @QueryParam("teacher") @Parameter(description = "The caller herself where absent") @Nullable UUID teacher,
            @BeanParam Paging paging) {
        var wanted = teacher == null ? caller.requireTeacher() : teacher;
        return readDevices.of(wanted, viewer(), paging).map(page -> {
            if (page == null) {
                throw absent("No teacher " + wanted + ".");
            }
            return page;
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.TEACHER, Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Revoke all keys of a device now, for ever")
    public Uni<DeviceView> revoke(@PathParam("id") UUID id) {
        return revokeDevice.revoke(id, viewer(), caller.id()).map(device -> {
            if (device == null) {
                throw absent("No device " + id + ".");
            }
            return device;
        });
    }

    private FindTeacher.Viewer viewer() {
        return new FindTeacher.Viewer(caller.teacherId(), caller.unitsWith(Role.REGISTRAR, Role.ADMIN));
    }

    private static ProblemException absent(String detail) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", detail).asException();
    }
}
