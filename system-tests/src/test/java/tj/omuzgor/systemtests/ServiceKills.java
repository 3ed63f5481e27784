package tj.omuzgor.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tj.omuzgor.standalone.Stack;
import tj.omuzgor.standalone.node.Service;

/** Kills every service once at a random moment, one after the other, each when the one before is back. */
final class ServiceKills implements Runnable {

    private static final int LONGEST_PEACE_MILLIS = 2500;
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 100;

    private final Stack stack;
    private final Random random;
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newHttpClient();

    ServiceKills(Stack stack, long seed) {
        this.stack = stack;
        this.random = new Random(seed);
    }

    List<String> killed() {
        return List.copyOf(killed);
    }

    @Override
    public void run() {
        List<Service> services = new ArrayList<>(Arrays.asList(Service.values()));
        Collections.shuffle(services, random);
        try {
            for (Service service : services) {
                Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
                kill(service);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Service service) throws InterruptedException {
        long pid = stack.pid(service.module());
        // SIGKILL, by the number alone.
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        System.out.println("  killed " + service.module() + " (" + pid + ")");
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        while (pid == stack.pid(service.module()) || !isReady(service)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(service.module() + " is not back after " + RECOVERY.toSeconds() + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
        killed.add(service.module());
    }

    private boolean isReady(Service service) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create(stack.addresses().origin(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
