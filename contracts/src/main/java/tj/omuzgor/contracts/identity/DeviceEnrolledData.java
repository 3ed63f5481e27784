package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordKind;

/**
 * A device enrolled without a network, by a teacher who has her claim code and a trainer who stands beside her. Anybody may bring it.
 *
 * @param registryNumber whose device it is
 * @param name as its owner calls it
 * @param signingKey EC P-256 or OKP Ed25519
 * @param agreementKey EC P-256 or OKP X25519
 * @param proof a compact JWS by the signing key over {@code {"sub", "deviceId", "agreementKey", "iat"}}, {@code sub} being the registry
 *     number
 * @param mac base64url of HMAC-SHA-256 over the signing key's thumbprint, under a key derived from the claim code
 * @param countersigner thumbprint of the key that countersigned
 * @param countersignature a compact JWS by the trainer's device over {@code {"registryNumber", "deviceId", "signingKey", "iat"}},
 *     {@code signingKey} being the thumbprint
 */
@RecordKind(value = "device.enrolled", service = "identity")
public record DeviceEnrolledData(
        @NotBlank @Size(max = 64) String registryNumber,
        @NotNull UUID deviceId,
        @Nullable @Size(max = 100) String name,
        @NotNull @Valid PublicJwk signingKey,
        @NotNull @Valid PublicJwk agreementKey,
        @NotBlank @Size(max = 4096) String proof,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String mac,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String countersigner,

        @NotBlank @Size(max = 4096) String countersignature) {}
