package tj.omuzgor.standalone;

import java.time.Duration;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.console.Progress;

/** Progress on standard error, where standard output belongs to JSON alone. */
final class ErrorProgress implements Progress {

    private final Console console;

    ErrorProgress(Console console) {
        this.console = console;
    }

    @Override
    public void begin(String step, String doing) {
        console.error("  %-22s %s".formatted(step, doing));
    }

    @Override
    public void done(String step, String outcome, Duration took) {
        console.error("+ %-22s %-34s %d ms".formatted(step, outcome, took.toMillis()));
    }

    @Override
    public void note(String line) {
        console.error("  " + line);
    }
}
