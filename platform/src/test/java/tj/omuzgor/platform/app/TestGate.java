package tj.omuzgor.platform.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import tj.omuzgor.platform.caller.AccessGate;

/** Refuses the older tokens of one subject. */
@ApplicationScoped
class TestGate implements AccessGate {
    static final String HOLDER = "whose-grants-changed";
    static final Instant CHANGED = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public boolean refuses(String holder, Instant tokenIssuedAt) {
        return holder.equals(HOLDER) && tokenIssuedAt.isBefore(CHANGED);
    }
}
