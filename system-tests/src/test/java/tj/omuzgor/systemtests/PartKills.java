package tj.omuzgor.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tj.omuzgor.standalone.Stack;

/**
 * Kills every part once at a random moment, one after the other, each when the one before is back: the services, PostgreSQL, Kafka and
 * Keycloak.
 */
final class PartKills implements Runnable {

    /** Every part in the worst case of a busy machine. */
    static final Duration LONGEST = Duration.ofMinutes(6);

    private static final int LONGEST_PEACE_MILLIS = 2500;
    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final int POLL_MILLIS = 100;

    private final Stack stack;
    private final Random random;
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());

    PartKills(Stack stack, long seed) {
        this.stack = stack;
        this.random = new Random(seed);
    }

    /** Those that were killed and are back. */
    List<String> killed() {
        return List.copyOf(killed);
    }

    @Override
    public void run() {
        List<String> parts = new ArrayList<>(stack.parts());
        Collections.shuffle(parts, random);
        try {
            for (String part : parts) {
                Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
                kill(part);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(String part) throws InterruptedException {
        long pid = stack.pid(part);
        // SIGKILL, by the number alone; of PostgreSQL it is the postmaster's.
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        System.out.println("  killed " + part + " (" + pid + ")");
        long begin = System.nanoTime();
        while (pid == stack.pid(part) || !stack.ready(part)) {
            if (System.nanoTime() - begin > RECOVERY.toNanos()) {
                throw new IllegalStateException(part + " is not back after " + RECOVERY.toSeconds() + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
        System.out.println("  " + part + " is back after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        killed.add(part);
    }
}
