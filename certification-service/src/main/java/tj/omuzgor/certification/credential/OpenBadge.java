package tj.omuzgor.certification.credential;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tj.omuzgor.certification.site.PublicAddresses;
import tj.omuzgor.contracts.certification.ModalityCredit;

/** Writes an attestation as an OpenBadgeCredential (Open Badges 3.0 on Verifiable Credentials 2.0), not signed yet. */
@Singleton
final class OpenBadge {

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private final ObjectMapper json;
    private final PublicAddresses addresses;
    private final Achievements achievements;
    private final String issuerName;

    OpenBadge(ObjectMapper json, PublicAddresses addresses, Achievements achievements, CredentialConfig config) {
        this.json = json;
        this.addresses = addresses;
        this.achievements = achievements;
        this.issuerName = config.issuerName();
    }

    /** The credential; times are whole seconds, because the token repeats them so. */
    ObjectNode of(UUID id, Attestation attestation, StatusPlace status) {
        ObjectNode credential = json.createObjectNode();
        credential
                .putArray("@context")
                .add(BundledContexts.CREDENTIALS)
                .add(BundledContexts.OPEN_BADGES)
                .add(BundledContexts.EXTENSIONS);
        credential.put("id", addresses.credential(id));
        credential.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        credential.put("name", Wording.any(attestation.course().titles()));
        credential
                .putObject("issuer")
                .put("id", addresses.did())
                .put("name", issuerName)
                .put("url", addresses.origin())
                .putArray("type")
                .add("Profile");
        credential.put("validFrom", seconds(attestation.issuedAt()));
        credential.put("awardedDate", seconds(attestation.completedAt()));
        credential.set("credentialSubject", subject(attestation));
        credential.set("credentialStatus", status(status));
        credential
                .putArray("credentialSchema")
                .addObject()
                .put("id", SCHEMA)
                .put("type", "1EdTechJsonSchemaValidator2019");
        return credential;
    }

    /** The subject is a new name each time, so that two credentials of one teacher do not tell that they are hers. */
    private ObjectNode subject(Attestation attestation) {
        ObjectNode subject = json.createObjectNode().put("id", "urn:uuid:" + UUID.randomUUID());
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", false)
                .put("identityHash", attestation.name())
                .put("identityType", "name");
        subject.put("activityEndDate", seconds(attestation.completedAt()));
        subject.put("creditsEarned", number(credits(attestation)));
        subject.put("licenseNumber", attestation.number());
        subject.set("achievement", achievements.earned(attestation));
        return subject;
    }

    private ObjectNode status(StatusPlace status) {
        String list = addresses.statusList(status.listId());
        return json.createObjectNode()
                .put("id", list + "#" + status.place())
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", Integer.toString(status.place()))
                .put("statusListCredential", list);
    }

    private static BigDecimal credits(Attestation attestation) {
        return attestation.modalities().stream().map(ModalityCredit::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without trailing zeros: other readers' canonical form of 2.0000 is that of 2. */
    private static BigDecimal number(BigDecimal credits) {
        BigDecimal stripped = credits.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
