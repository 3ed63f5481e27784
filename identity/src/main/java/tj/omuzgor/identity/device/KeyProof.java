package tj.omuzgor.identity.device;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PublicJwk;
import tj.omuzgor.contracts.problem.FieldProblem;

/**
 * A pair of keys with the proof that whoever sends them has the signing key's private half and means these keys for this device and
 * person.
 *
 * @param subject whose device it is: the account online, the registry number without a network
 */
record KeyProof(UUID deviceId, PublicJwk signingKey, PublicJwk agreementKey, String proof, String subject) {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    /** What is wrong with keys or proof, or null; pointers start at the object that holds them. */
    @Nullable
    FieldProblem fault() {
        var signing = PublicKeys.signingFault(signingKey);
        if (signing != null) {
            return new FieldProblem("/signingKey", signing);
        }
        var agreement = PublicKeys.agreementFault(agreementKey);
        if (agreement != null) {
            return new FieldProblem("/agreementKey", agreement);
        }
        var payload = Signed.payload(proof, signingKey);
        if (payload == null) {
            return new FieldProblem("/proof", "is no compact JWS by the signing key");
        }
        boolean fits = payload.path("sub").asText().equals(subject)
                && payload.path("deviceId").asText().equals(deviceId.toString())
                && payload.path("agreementKey").asText().equals(PublicKeys.thumbprint(agreementKey))
                && payload.path("iat").isNumber();
        return fits ? null : new FieldProblem("/proof", "names another person, device or agreement key, or no time");
    }

    /** The same, and the proof has to be of these minutes. */
    @Nullable
    FieldProblem faultAt(Instant now) {
        var fault = fault();
        if (fault != null) {
            return fault;
        }
        var payload = Signed.payload(proof, signingKey);
        // Not as an instant: the number may lie where no calendar reaches.
        long second = payload == null ? 0 : payload.path("iat").asLong();
        return second < now.minus(TOLERANCE).getEpochSecond()
                        || second > now.plus(TOLERANCE).getEpochSecond()
                ? new FieldProblem("/proof", "was not made within ten minutes of " + now)
                : null;
    }
}
