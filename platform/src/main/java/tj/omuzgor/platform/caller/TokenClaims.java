package tj.omuzgor.platform.caller;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this system reads from a verified token. */
record TokenClaims(String subject, @Nullable UUID teacherId, List<HeldGrant> grants, Instant issuedAt) {

    TokenClaims {
        grants = List.copyOf(grants);
    }
}
