package tj.omuzgor.platform.feed;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a teacher's feed: epoch, teacher, transaction and id. Another teacher's cursor is unknown, also where the two are one person.
 *
 * @param epoch that of all feeds, or one of the ids that a person has
 */
record FeedCursor(UUID epoch, UUID teacherId, String tx, long id) {

    /** Of no feed ever. */
    private static final UUID NO_EPOCH = new UUID(0, 0);

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36}):([0-9a-f-]{36}):([0-9]{1,19}):([0-9]{1,18})");

    /** The start of an unknown epoch where there is no text, or it is no cursor of this teacher. */
    static FeedCursor read(@Nullable String text, UUID teacherId) {
        Matcher parts = SHAPE.matcher(text == null ? "" : text);
        return parts.matches() && parts.group(2).equals(teacherId.toString())
                ? new FeedCursor(epoch(parts.group(1)), teacherId, parts.group(3), Long.parseLong(parts.group(4)))
                : start(NO_EPOCH, teacherId);
    }

    private static FeedCursor start(UUID epoch, UUID teacherId) {
        return new FeedCursor(epoch, teacherId, "0", 0);
    }

    private static UUID epoch(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NO_EPOCH;
        }
    }

    /** The same place where the feed is of this epoch, else its start. */
    FeedCursor in(UUID present) {
        return present.equals(epoch) ? this : start(present, teacherId);
    }

    FeedCursor at(String nextTx, long nextId) {
        return new FeedCursor(epoch, teacherId, nextTx, nextId);
    }

    @Override
    public String toString() {
        return epoch + ":" + teacherId + ":" + tx + ":" + id;
    }
}
