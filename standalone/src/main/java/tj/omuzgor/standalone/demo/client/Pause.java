package tj.omuzgor.standalone.demo.client;

import java.time.Duration;

/** Waiting between two questions. */
public final class Pause {

    private Pause() {}

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("Interrupted while waiting", e);
        }
    }
}
