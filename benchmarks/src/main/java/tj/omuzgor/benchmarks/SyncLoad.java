package tj.omuzgor.benchmarks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Devices that sync without pause: each connection sends a batch, waits for the answer, and sends the next. */
final class SyncLoad {

    static final int BATCH = 20;

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String STORED = "\"status\":\"stored\"";

    private final String address;
    private final List<Learners.Learner> learners;
    private final int connections;
    private final Clock clock;

    SyncLoad(String gateway, List<Learners.Learner> learners, int connections, Clock clock) {
        this.address = gateway + "/sync/v1";
        this.learners = learners;
        this.connections = connections;
        this.clock = clock;
    }

    /** What was seen in a time; the histogram holds microseconds per batch. */
    record Seen(long records, double seconds, Histogram latency) {

        double recordsPerSecond() {
            return records / seconds;
        }
    }

    /** Sends for so long on all connections; any answer that does not store every record ends the run. */
    Seen run(Duration time) throws InterruptedException {
        List<Connection> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        for (int i = 0; i < connections; i++) {
            List<Learners.Learner> own = new ArrayList<>();
            for (int j = i; j < learners.size(); j += connections) {
                own.add(learners.get(j));
            }
            Connection connection = new Connection(own);
            all.add(connection);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    connection.send(begin + time.toNanos());
                } catch (IOException | InterruptedException | RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the load ended: " + failed.getMessage(), failed);
        }
        Histogram latency = new Histogram(3);
        all.forEach(connection -> latency.add(connection.latency));
        return new Seen(latency.getTotalCount() * BATCH, seconds, latency);
    }

    private final class Connection {

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<Learners.Learner> own;
        private final Histogram latency = new Histogram(3);
        private final String deviceId = UUID.randomUUID().toString();
        private final String bootId = UUID.randomUUID().toString();
        private final long boot = System.nanoTime();

        Connection(List<Learners.Learner> own) {
            this.own = own;
        }

        void send(long until) throws IOException, InterruptedException {
            int turn = 0;
            while (System.nanoTime() < until) {
                Learners.Learner learner = own.get(turn++ % own.size());
                HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + learner.signedIn().token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body(learner)))
                        .build();
                long begin = System.nanoTime();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 401) {
                    // Her account changed in the second in which she signed in.
                    learner.signedIn().renew();
                    continue;
                }
                latency.recordValue((System.nanoTime() - begin) / 1000);
                check(answer);
            }
            client.close();
        }

        private static void check(HttpResponse<String> answer) {
            String body = answer.body();
            int stored = 0;
            for (int at = body.indexOf(STORED); at >= 0; at = body.indexOf(STORED, at + 1)) {
                stored++;
            }
            if (answer.statusCode() != 200 || stored != BATCH) {
                throw new IllegalStateException("a sync was answered " + answer.statusCode() + ", " + stored
                        + " records stored: " + body.substring(0, Math.min(body.length(), 500)));
            }
        }

        private String body(Learners.Learner learner) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String now = clock.instant().toString();
            long elapsed = (System.nanoTime() - boot) / 1_000_000;
            StringBuilder body = new StringBuilder(6000);
            body.append("{\"deviceId\":\"%s\",\"clock\":{\"now\":\"%s\",\"bootId\":\"%s\",\"elapsedMs\":%d},"
                    .formatted(deviceId, now, bootId, elapsed));
            body.append("\"cursor\":null,\"limit\":1,\"records\":[");
            for (int i = 0; i < BATCH; i++) {
                Learners.Activity activity = learner.activities()
                        .get(random.nextInt(learner.activities().size()));
                int from = random.nextInt(activity.planned());
                int to = random.nextInt(from, activity.planned()) + 1;
                body.append(i == 0 ? "" : ",")
                        .append("{\"id\":\"")
                        .append(IDS.generate())
                        .append("\",\"kind\":\"activity.progressed\",\"occurredAt\":\"")
                        .append(now)
                        .append("\",\"clock\":{\"bootId\":\"")
                        .append(bootId)
                        .append("\",\"elapsedMs\":")
                        .append(elapsed)
                        .append("},\"enrollmentId\":\"")
                        .append(learner.enrollmentId())
                        .append("\",\"activityId\":\"")
                        .append(activity.id())
                        .append("\",\"data\":{\"seen\":[[")
                        .append(from)
                        .append(',')
                        .append(to)
                        .append("]],\"activeSeconds\":")
                        .append(random.nextInt(1, 60))
                        .append("}}");
            }
            return body.append("]}").toString();
        }
    }
}
