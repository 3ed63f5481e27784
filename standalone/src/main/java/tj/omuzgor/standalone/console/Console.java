package tj.omuzgor.standalone.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Standard output and error of the command line. On a terminal one live line at the bottom shows what is under way and for how
 * long; elsewhere each step has a plain line when it begins, when it ends, and now and then while it takes long.
 */
public final class Console implements Progress {

    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final long TICK_MILLIS = 200;
    private static final long LONG_SILENCE_NANOS = 15_000_000_000L;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean live;
    private final Map<String, Running> running = new LinkedHashMap<>();

    private record Running(String doing, long since, long told) {

        Running toldAt(long now) {
            return new Running(doing, since, now);
        }

        long seconds(long now) {
            return (now - since) / 1_000_000_000;
        }
    }

    private Console(PrintStream out, PrintStream err, boolean live) {
        this.out = out;
        this.err = err;
        this.live = live;
    }

    /** The console of this process. */
    public static Console standard() {
        java.io.Console terminal = System.console();
        Console console = new Console(System.out, System.err, terminal != null && terminal.isTerminal());
        Thread.ofPlatform().daemon().name("progress").start(console::tick);
        return console;
    }

    /** Whether a person looks on, and no file keeps what is said. */
    public boolean isTerminal() {
        return live;
    }

    /** A line of the answer itself. */
    public synchronized void line(String text) {
        clear();
        out.println(text);
        redraw();
    }

    /** A sentence about what went wrong. */
    public synchronized void error(String text) {
        clear();
        err.println(text);
        err.flush();
        redraw();
    }

    @Override
    public synchronized void begin(String step, String doing) {
        long now = System.nanoTime();
        running.put(step, new Running(doing, now, now));
        if (live) {
            redraw();
        } else {
            out.println("  %-22s %s".formatted(step, doing));
            out.flush();
        }
    }

    @Override
    public synchronized void done(String step, String outcome, Duration took) {
        running.remove(step);
        line("%s %-22s %-34s %s".formatted(live ? "✓" : "+", step, outcome, seconds(took)));
    }

    @Override
    public void note(String line) {
        line("  " + line);
    }

    /** Nothing is under way any more: the live line goes. */
    public synchronized void settle() {
        running.clear();
        clear();
        out.flush();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%6.1f s", took.toMillis() / 1000.0);
    }

    private void clear() {
        if (live) {
            out.print(CLEAR_LINE);
        }
    }

    private void redraw() {
        if (live && !running.isEmpty()) {
            long now = System.nanoTime();
            String text = running.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue().doing() + " "
                            + e.getValue().seconds(now) + " s")
                    .collect(Collectors.joining(" · "));
            // Two lines would not be cleared again.
            out.print(CLEAR_LINE + "… " + text.substring(0, Math.min(text.length(), 110)));
        }
        out.flush();
    }

    private void tick() {
        while (true) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            synchronized (this) {
                if (live) {
                    redraw();
                } else {
                    tellOfLongSteps();
                }
            }
        }
    }

    private void tellOfLongSteps() {
        long now = System.nanoTime();
        running.replaceAll((step, work) -> {
            if (now - work.told() < LONG_SILENCE_NANOS) {
                return work;
            }
            out.println("  %-22s %s, %d s".formatted(step, work.doing(), work.seconds(now)));
            out.flush();
            return work.toldAt(now);
        });
    }
}
