package tj.omuzgor.platform.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reading a record gave. */
sealed interface ReadRecord permits IncomingRecord, ReadRecord.Malformed {

    /** Its place in the device's batch. */
    int index();

    /**
     * A record that can never count.
     *
     * @param id null where it had no usable one
     * @param field the member at fault as a pointer inside the record, such as {@code /data/seen}; empty for the whole
     */
    record Malformed(int index, @Nullable UUID id, String field, String detail, String raw) implements ReadRecord {}
}
