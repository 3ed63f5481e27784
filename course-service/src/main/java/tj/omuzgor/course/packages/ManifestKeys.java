package tj.omuzgor.course.packages;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keys of manifests: one signs (ES256), all are published. */
@ApplicationScoped
@Startup
class ManifestKeys {
    private final ECKey signing;
    private final JWKSet published;

    ManifestKeys(ManifestConfig config) {
        List<JWK> keys = config.keyFile().map(ManifestKeys::read).orElseGet(() -> made(config));
        this.signing = signing(keys);
        this.published = new JWKSet(keys.stream().map(ManifestKeys::listed).toList());
    }

    /** A JWK Set without private parts. */
    Map<String, Object> published() {
        return published.toJSONObject(true);
    }

    /** A compact JWS over the payload. */
    String sign(String payload) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signing.getKeyID())
                .type(new JOSEObjectType("omuzgor-manifest+json"))
                .build();
        JWSObject signed = new JWSObject(header, new Payload(payload));
        try {
            signed.sign(new ECDSASigner(signing));
        } catch (JOSEException e) {
            throw new IllegalStateException("The manifest key " + signing.getKeyID() + " cannot sign", e);
        }
        return signed.serialize();
    }

    private static List<JWK> read(Path file) {
        try {
            return JWKSet.load(file.toFile()).getKeys();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("The manifest keys in " + file + " cannot be read", e);
        }
    }

    private static List<JWK> made(ManifestConfig config) {
        if (!config.ephemeralKey()) {
            throw new IllegalStateException("OMUZGOR_MANIFEST_KEY_FILE must name a file with a private JWK Set");
        }
        try {
            return List.of(new ECKeyGenerator(Curve.P_256)
                    .keyID("manifest-" + UUID.randomUUID())
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("No key on P-256 can be made", e);
        }
    }

    private static ECKey signing(List<JWK> keys) {
        if (keys.isEmpty()
                || !(keys.getFirst() instanceof ECKey first)
                || !first.isPrivate()
                || !Curve.P_256.equals(first.getCurve())
                || first.getKeyID() == null) {
            throw new IllegalStateException("The first manifest key must be a private EC key on P-256 with a kid");
        }
        return first;
    }

    private static JWK listed(JWK key) {
        if (!(key instanceof ECKey ec)) {
            throw new IllegalStateException("A manifest key is no EC key: " + key.getKeyID());
        }
        return new ECKey.Builder(ec.toPublicJWK())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }
}
