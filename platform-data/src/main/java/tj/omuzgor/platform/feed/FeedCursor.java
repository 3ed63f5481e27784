package tj.omuzgor.platform.feed;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a teacher's feed: epoch, teacher, transaction and id. Another teacher's cursor is unknown. */
record FeedCursor(UUID epoch, UUID teacherId, String tx, long id) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36}):([0-9a-f-]{36}):([0-9]{1,19}):([0-9]{1,18})");

    static FeedCursor start(UUID epoch, UUID teacherId) {
        return new FeedCursor(epoch, teacherId, "0", 0);
    }

    /** Null where the text is no cursor of this teacher in this epoch. */
    static @Nullable FeedCursor read(String text, UUID epoch, UUID teacherId) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()
                || !parts.group(1).equals(epoch.toString())
                || !parts.group(2).equals(teacherId.toString())) {
            return null;
        }
        return new FeedCursor(epoch, teacherId, parts.group(3), Long.parseLong(parts.group(4)));
    }

    FeedCursor at(String nextTx, long nextId) {
        return new FeedCursor(epoch, teacherId, nextTx, nextId);
    }

    @Override
    public String toString() {
        return epoch + ":" + teacherId + ":" + tx + ":" + id;
    }
}
