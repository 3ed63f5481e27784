package tj.omuzgor.gateway.client;

import java.util.Locale;

/** A service behind the gateway. */
public enum Service {
    /** Who, and where. */
    IDENTITY,
    /** Learn, attend. */
    COURSE,
    /** Be assessed. */
    ASSESSMENT,
    /** Credit, certificate. */
    CERTIFICATION,
    /** Who is covered. */
    COVERAGE;

    /** The name in configuration, cursors and messages, such as {@code course}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
