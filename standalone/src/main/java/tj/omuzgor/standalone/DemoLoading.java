package tj.omuzgor.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.data.DemoData;
import tj.omuzgor.standalone.demo.data.LoadOnce;
import tj.omuzgor.standalone.node.Addresses;

/** Loads the demo data into a running system, once. */
final class DemoLoading {

    private static final String STEP = "demo data";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder data;
    private final Progress progress;
    private final Clock clock;

    DemoLoading(DataFolder data, Progress progress, Clock clock) {
        this.data = data;
        this.progress = progress;
        this.clock = clock;
    }

    /** Returns when everything is loaded, by this process or another one. */
    void load(Addresses addresses) throws IOException {
        LoadOnce once = new LoadOnce(data);
        if (once.isLoaded()) {
            return;
        }
        Instant begin = clock.instant();
        progress.begin(STEP, "loading");
        Site site =
                Site.at(addresses.gateway(), addresses.keycloakOrigin(), clock).withPatience(PATIENCE);
        String password = new Secrets(data).password("admin");
        once.load(() -> new DemoData(site, password, this::told).load(DemoData.TEACHERS));
        progress.done(STEP, "loaded", Duration.between(begin, clock.instant()));
    }

    private void told(int percent, String what) {
        progress.begin(STEP, percent + " %, " + what);
    }
}
