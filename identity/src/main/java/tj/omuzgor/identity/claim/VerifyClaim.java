package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Verifies that a code belongs to a number. An unknown number costs and answers the same as a wrong code. */
@ApplicationScoped
class VerifyClaim {

    /** Stretching takes a processor: more at a time would slow everything else down. */
    private static final int AT_A_TIME = 2;

    private static final byte[] NOTHING = new byte[32];

    private final ClaimCodes codes;
    private final Clock clock;
    private final WorkerExecutor workers;

    VerifyClaim(ClaimCodes codes, Clock clock, Vertx vertx) {
        this.codes = codes;
        this.clock = clock;
        this.workers = vertx.createSharedWorkerExecutor("claims", AT_A_TIME);
    }

    /** The stored code the typed one is, where it still claims; null otherwise. */
    Uni<@Nullable StoredCode> verify(String registryNumber, ClaimCode code) {
        return codes.ofNumber(registryNumber)
                .flatMap(stored -> workers.executeBlocking(() -> CodeKeys.of(registryNumber, code), false)
                        .map(keys -> verified(keys, stored)));
    }

    private @Nullable StoredCode verified(CodeKeys keys, @Nullable StoredCode stored) {
        boolean fits = keys.verifies(stored == null ? NOTHING : stored.verifier());
        return stored != null && fits && stored.isClaimableAt(clock.instant()) ? stored : null;
    }

    @PreDestroy
    void close() {
        workers.closeAndForget();
    }
}
