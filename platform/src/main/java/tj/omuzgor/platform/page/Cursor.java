package tj.omuzgor.platform.page;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/**
 * Where a page ends: the sort keys of its last row, the id last so that rows with equal keys are told apart. Opaque to clients; a
 * cursor that was tampered with is 400 {@code invalid-cursor}.
 */
public final class Cursor {
    private static final int LONGEST = 2000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final String SEPARATOR = "\u001f";

    private final List<String> keys;

    private Cursor(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    /** A cursor of sort keys in their order; instants, ids and numbers go in as they print. */
    public static Cursor of(Object... keys) {
        var texts = new ArrayList<String>();
        for (var key : keys) {
            var text = key.toString();
            if (text.contains(SEPARATOR)) {
                throw new IllegalArgumentException("A sort key holds the separator U+001F");
            }
            texts.add(text);
        }
        return new Cursor(texts);
    }

    static Cursor decode(String encoded) {
        if (encoded.length() > LONGEST) {
            throw invalid();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw invalid();
            }
            return new Cursor(Arrays.asList(text.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    /** The form that clients carry. */
    public String encoded() {
        var text = String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The key at an index as text. */
    public String text(int index) {
        if (index >= keys.size()) {
            throw invalid();
        }
        return keys.get(index);
    }

    /** The key at an index as an id. */
    public UUID uuid(int index) {
        return as(index, UUID::fromString);
    }

    /** The key at an index as an instant. */
    public Instant instant(int index) {
        return as(index, text -> {
            var instant = Instant.parse(text);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw new IllegalArgumentException("No database holds it");
            }
            return instant;
        });
    }

    /** The key at an index as a number. */
    public long number(int index) {
        return as(index, Long::valueOf);
    }

    private <T> T as(int index, Function<String, T> parse) {
        try {
            return parse.apply(text(index));
        } catch (IllegalArgumentException | DateTimeException tampered) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return Problem.of(Response.Status.BAD_REQUEST, "invalid-cursor", "The cursor was not handed out for this list.")
                .at("#query/after", "is not a cursor of this list")
                .asException();
    }
}
