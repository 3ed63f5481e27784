package tj.omuzgor.bad.two;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tj.omuzgor.bad.one.BadResource;

/** The other half, with four clocks of its own. */
public class BadUtils {
    String read() {
        System.out.println(BadResource.class);
        return Instant.now() + "" + LocalDate.now(ZoneOffset.UTC) + System.currentTimeMillis() + Clock.systemUTC();
    }
}
