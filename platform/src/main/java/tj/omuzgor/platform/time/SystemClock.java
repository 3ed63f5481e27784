package tj.omuzgor.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the clock that everything injects; a test replaces it. */
final class SystemClock {

    /** The machine's clock in UTC. */
    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock utc() {
        return Clock.systemUTC();
    }
}
