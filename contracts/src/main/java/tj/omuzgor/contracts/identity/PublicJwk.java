package tj.omuzgor.contracts.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public key as a JWK (RFC 7517, RFC 8037), with the members its thumbprint (RFC 7638) is made of. What exporters add beside them is
 * let pass; the private part has no place here.
 *
 * @param kty {@code EC} with the curve P-256, or {@code OKP} with Ed25519 to sign or X25519 to agree on a key
 * @param x base64url of 32 bytes
 * @param y of an elliptic curve's point; null for OKP
 */
@JsonIgnoreProperties({"kid", "alg", "use", "key_ops", "ext"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicJwk(
        @NotNull @Pattern(regexp = "EC|OKP") String kty,
        @NotNull @Pattern(regexp = "P-256|Ed25519|X25519") String crv,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String x,
        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{43}") String y) {}
