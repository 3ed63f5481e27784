package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enrolls the keys of a device for the caller's teacher.
 *
 * @param name as its owner calls it
 * @param signingKey EC P-256 or OKP Ed25519
 * @param agreementKey EC P-256 or OKP X25519
 * @param proof a compact JWS by the signing key over {@code {"sub", "deviceId", "agreementKey", "iat"}}: the account, the device, the
 *     thumbprint of the agreement key and the time
 */
public record DeviceEnrollment(
        @NotNull UUID deviceId,
        @Nullable @Size(max = 100) String name,
        @NotNull @Valid PublicJwk signingKey,
        @NotNull @Valid PublicJwk agreementKey,
        @NotBlank @Size(max = 4096) String proof) {}
