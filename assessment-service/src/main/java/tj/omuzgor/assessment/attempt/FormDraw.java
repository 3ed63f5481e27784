package tj.omuzgor.assessment.attempt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tj.omuzgor.assessment.item.BankItem;
import tj.omuzgor.contracts.assessment.FormChoice;

/**
 * Draws a form. Nothing of it is left to chance: the id follows from enrollment and activity, the items and their order from the id, so
 * that a form drawn again, as after a restore, is the form the teacher holds already.
 */
final class FormDraw {

    private FormDraw() {}

    /**
     * An item of a form.
     *
     * @param choices keys in the order shown
     */
    record DrawnItem(UUID id, List<String> choices) {}

    /** The id of the form: a UUID of version 8 (RFC 9562) over the SHA-256 of both ids. */
    static UUID id(UUID enrollmentId, UUID activityId) {
        ByteBuffer hash = ByteBuffer.wrap(sha256("form " + enrollmentId + " " + activityId));
        long high = (hash.getLong() & ~0xf000L) | 0x8000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    /** As many items as are to be drawn, shuffled, with their choices shuffled. */
    static List<DrawnItem> items(UUID formId, int draw, List<BankItem> bank) {
        return shuffled(formId + " item ", bank, item -> item.id().toString()).stream()
                .limit(draw)
                .map(item -> new DrawnItem(
                        item.id(),
                        shuffled(formId + " choice " + item.id() + " ", item.choices(), FormChoice::key).stream()
                                .map(FormChoice::key)
                                .toList()))
                .toList();
    }

    /** Sorted by a hash: as good as a shuffle, and the same in every release of every language. */
    private static <T> List<T> shuffled(String seed, List<T> things, Function<T, String> name) {
        Map<T, String> hashes = new HashMap<>();
        things.forEach(thing -> hashes.put(thing, HexFormat.of().formatHex(sha256(seed + name.apply(thing)))));
        return things.stream()
                .sorted(Comparator.comparing(hashes::get, Comparator.naturalOrder()))
                .toList();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
