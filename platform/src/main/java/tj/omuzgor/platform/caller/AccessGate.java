package tj.omuzgor.platform.caller;

import java.time.Instant;

/**
 * Refuses tokens issued before their holder's grants last changed. A service that keeps a replica of these changes gives one bean;
 * it is asked at every request on the event loop, so it answers from memory.
 */
@FunctionalInterface
public interface AccessGate {

    /**
     * Whether a token no longer stands for its holder.
     *
     * @param holder the subject of the token
     */
    boolean refuses(String holder, Instant tokenIssuedAt);
}
