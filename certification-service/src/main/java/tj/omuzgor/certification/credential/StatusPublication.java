package tj.omuzgor.certification.credential;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.site.PublicAddresses;

/**
 * Signs the present state of a status list as a BitstringStatusListCredential. A list is signed anew when a bit changed and every hour; it
 * is valid for a day, so that an old one cannot be shown for ever.
 */
@ApplicationScoped
class StatusPublication {

    private static final Duration VALID = Duration.ofDays(1);

    private final StatusLists lists;
    private final Proofs proofs;
    private final PublicAddresses addresses;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<String, Published> newest = new ConcurrentHashMap<>();

    StatusPublication(
            StatusLists lists, Proofs proofs, PublicAddresses addresses, ObjectMapper json, Vertx vertx, Clock clock) {
        this.lists = lists;
        this.proofs = proofs;
        this.addresses = addresses;
        this.json = json;
        this.vertx = vertx;
        this.clock = clock;
    }

    private record Published(long revision, Instant from, SignedCredential list) {}

    /** The signed list; null where there is no such list. */
    Uni<@Nullable SignedCredential> of(String listId) {
        return lists.state(listId).chain(state -> {
            if (state == null) {
                return Uni.createFrom().nullItem();
            }
            Instant from = from(state);
            Published known = newest.get(listId);
            return known != null
                            && known.revision() == state.revision()
                            && known.from().equals(from)
                    ? Uni.createFrom().item(known.list())
                    : publish(state, from);
        });
    }

    private Uni<SignedCredential> publish(StatusLists.State state, Instant from) {
        return lists.revoked(state.id())
                .chain(revoked ->
                        vertx.executeBlocking(() -> proofs.sign(credential(state, revoked, from), from), false))
                .invoke(signed -> newest.put(state.id(), new Published(state.revision(), from, signed)));
    }

    /** The full hour, or the last change where that is later; whole seconds. */
    private Instant from(StatusLists.State state) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant change = state.changedAt().truncatedTo(ChronoUnit.SECONDS);
        return change.isAfter(hour) ? change : hour;
    }

    private ObjectNode credential(StatusLists.State state, BitSet revoked, Instant from) {
        String url = addresses.statusList(state.id());
        ObjectNode credential = json.createObjectNode();
        credential.putArray("@context").add(BundledContexts.CREDENTIALS);
        credential.put("id", url);
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential
                .put("issuer", addresses.did())
                .put("validFrom", from.toString())
                .put("validUntil", from.plus(VALID).toString());
        credential
                .putObject("credentialSubject")
                .put("id", url + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", encoded(revoked, state.bits()));
        return credential;
    }

    /** Multibase base64url of the compressed bits; index 0 is the leftmost bit of the first byte. */
    static String encoded(BitSet revoked, int bits) {
        byte[] bytes = new byte[bits / Byte.SIZE];
        revoked.stream().forEach(place -> bytes[place / Byte.SIZE] |= (byte) (0x80 >>> (place % Byte.SIZE)));
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail to be written", impossible);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }
}
