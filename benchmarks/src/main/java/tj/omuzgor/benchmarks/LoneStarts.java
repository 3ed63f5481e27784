package tj.omuzgor.benchmarks;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import tj.omuzgor.standalone.supervise.Child;
import tj.omuzgor.standalone.supervise.Launch;
import tj.omuzgor.standalone.supervise.Part;

/** Starts one service again and again, as the launcher starts it, while no other service runs. */
final class LoneStarts {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 10;

    private final Part service;

    LoneStarts(Part service) {
        this.service = service;
    }

    /** @return milliseconds from each start of the process to its first healthy answer to whether it is live */
    long[] run(int times) throws IOException, InterruptedException {
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            millis[i] = once();
        }
        return millis;
    }

    private long once() throws IOException, InterruptedException {
        Launch launch = service.launch();
        if (launch.command().stream().noneMatch(argument -> argument.startsWith("-XX:AOTCache="))) {
            throw new IllegalStateException(service.name() + " is not trained: no clean stop has kept its cache");
        }
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(launch.environment());
        long begin = System.nanoTime();
        try (Child process = Child.start(builder)) {
            while (!service.live()) {
                if (!process.process().isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException(service.name() + " does not become live when started alone");
                }
                Thread.sleep(POLL_MILLIS);
            }
            return (System.nanoTime() - begin) / 1_000_000;
        }
    }
}
