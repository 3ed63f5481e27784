package tj.omuzgor.good;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import tj.omuzgor.contracts.identity.Role;

/** Keeps the rules. */
record GoodCode(Clock clock, Role role) {
    Instant now() {
        return Clock.tick(clock, Duration.ofSeconds(1)).instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
