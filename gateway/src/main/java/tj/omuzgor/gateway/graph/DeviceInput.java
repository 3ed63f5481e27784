package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceEnrollment;

/** A device to enroll. */
@Input("DeviceInput")
@Description("A device to enroll")
public record DeviceInput(
        @Id @NonNull @Description("As the device names itself in every sync")
        String deviceId,

        @Nullable @Description("As its owner calls it") String name,
        @NonNull @Description("EC P-256 or OKP Ed25519") JwkInput signingKey,
        @NonNull @Description("EC P-256 or OKP X25519") JwkInput agreementKey,

        @NonNull
        @Description(
                "A compact JWS by the signing key over {sub, deviceId, agreementKey, iat}: account, device, thumbprint, time")
        String proof) {

    DeviceEnrollment request(String at) {
        return new DeviceEnrollment(
                Given.id(deviceId, at + "/deviceId"), name, signingKey.request(), agreementKey.request(), proof);
    }
}
