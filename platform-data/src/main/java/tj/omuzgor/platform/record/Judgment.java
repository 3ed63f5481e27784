package tj.omuzgor.platform.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service thinks of a record now.
 *
 * @param code why it is quarantined, one of {@link RecordCodes}; null stores it
 * @param detail an English sentence for its owner; null where stored
 */
public record Judgment(
        UUID owner,
        UUID recordId,
        @Nullable String code,
        @Nullable String detail) {

    /** It counts, or will as soon as others arrive. */
    public static Judgment stored(StoredRecord record) {
        return new Judgment(record.owner(), record.id(), null, null);
    }

    /** It is kept but does not count. */
    public static Judgment quarantined(StoredRecord record, String code, String detail) {
        return new Judgment(record.owner(), record.id(), code, detail);
    }
}
