package tj.omuzgor.course.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file a request asks for (RFC 9110 section 14). */
sealed interface ByteRange {
    /** All of them: no range, one that cannot be read, several at once, or of other bytes than these. */
    record Whole() implements ByteRange {}

    /** From an offset so many. */
    record Part(long offset, long count) implements ByteRange {}

    /** None that exist. */
    record Outside() implements ByteRange {}

    /** One range of bytes; no digits at both ends is none. */
    Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the header fields.
     *
     * @param ifRange the range counts only where this is the file's own strong tag; a date never is, since no date is handed out
     */
    static ByteRange of(@Nullable String range, @Nullable String ifRange, String tag, long size) {
        if (range == null || (ifRange != null && !ifRange.strip().equals(tag))) {
            return new Whole();
        }
        Matcher one = ONE.matcher(range.strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(one.group(2)), size);
            return last == 0 ? new Outside() : new Part(size - last, last);
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(one.group(2)), size - 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return new Whole();
        }
        return from >= size ? new Outside() : new Part(from, to - from + 1);
    }
}
