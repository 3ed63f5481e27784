package tj.omuzgor.platform.personal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long somebody who reads what is held of a person may keep a connection to the database. */
@ConfigMapping(prefix = "omuzgor.personal-data")
public interface PersonalDataConfig {

    /** From the first row to the last. */
    @WithDefault("PT60S")
    Duration longest();

    /** Until she takes more. */
    @WithDefault("PT10S")
    Duration patience();
}
