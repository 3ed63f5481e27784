package tj.omuzgor.contracts.course;

/**
 * A manifest with its signature, so that a copy handed from phone to phone is checked offline.
 *
 * @param jws compact ES256 JWS whose payload is the manifest; its key is listed at {@code /content/keys}
 */
public record SignedManifest(Manifest manifest, String jws) {}
