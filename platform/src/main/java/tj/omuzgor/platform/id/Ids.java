package tj.omuzgor.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes and checks UUIDs of version 7. Those made by one process ascend, also within a millisecond. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, greater than every id this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** Whether the id is of version 7 in the variant of RFC 9562. */
    public static boolean isV7(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }

    /**
     * The millisecond an id of version 7 says it was made in. A client's id says what the client's clock showed.
     *
     * @throws IllegalArgumentException for an id of another version
     */
    public static Instant madeAt(UUID id) {
        if (!isV7(id)) {
            throw new IllegalArgumentException("Not a UUID of version 7: " + id);
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
