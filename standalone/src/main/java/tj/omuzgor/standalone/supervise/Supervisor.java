package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.LogFile;

/** Starts parts as soon as what they need is ready, keeps them running, and stops them layer by layer. */
public final class Supervisor {

    private final Map<String, Supervised> parts = new LinkedHashMap<>();
    private final DataFolder data;
    private final Stopper stopper;
    private final CompletableFuture<PartFailure> failure = new CompletableFuture<>();

    public Supervisor(List<Part> parts, DataFolder data, RunRecords records, Progress progress, Clock clock) {
        this(parts, data, records, progress, clock, Duration.ofMillis(500));
    }

    Supervisor(
            List<Part> parts, DataFolder data, RunRecords records, Progress progress, Clock clock, Duration firstWait) {
        this.data = data;
        this.stopper = new Stopper(records, progress, clock);
        for (Part part : parts) {
            Path log = data.log(part.name());
            BackOff backOff = new BackOff(firstWait);
            this.parts.put(part.name(), new Supervised(part, log, records, progress, clock, backOff, failure));
        }
    }

    /** Starts everything and returns when all is ready. @return what failed instead, if anything */
    public Optional<PartFailure> start() throws IOException, InterruptedException {
        for (Supervised supervised : parts.values()) {
            new LogFile(data.log(supervised.part().name())).rotate();
        }
        for (Supervised supervised : parts.values()) {
            readiness(supervised.part().needs())
                    .thenRun(() ->
                            Thread.ofVirtual().name(supervised.part().name()).start(supervised::run));
        }
        CompletableFuture<Object> outcome =
                CompletableFuture.anyOf(readiness(parts.keySet()).thenApply(ready -> Optional.empty()), failure);
        return value(outcome) instanceof PartFailure failed ? Optional.of(failed) : Optional.empty();
    }

    /** Completes when a part has failed for good. */
    public CompletableFuture<PartFailure> failure() {
        return failure;
    }

    /** The process of a part now. */
    public Optional<RunRecord> find(String name) {
        return Optional.ofNullable(parts.get(name)).flatMap(Supervised::record);
    }

    /** Stops everything, the highest layer first. */
    public void stop() throws InterruptedException {
        parts.values().forEach(Supervised::beginStop);
        Map<Integer, List<Supervised>> layers = parts.values().stream()
                .collect(Collectors.groupingBy(
                        supervised -> supervised.part().layer(),
                        () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.toList()));
        for (List<Supervised> layer : layers.values()) {
            // A stop may take a whole processor for a while (an AOT cache is made), so there are only as many at once.
            try (ExecutorService stops = Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().factory())) {
                layer.forEach(supervised -> stops.execute(() -> stop(supervised)));
            }
        }
    }

    private void stop(Supervised supervised) {
        try {
            supervised.stop(stopper);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Void> readiness(Iterable<String> names) {
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (String name : names) {
            Supervised needed = parts.get(name);
            if (needed == null) {
                throw new IllegalArgumentException("no part is called " + name);
            }
            all = all.thenCombine(needed.firstReady(), (nothing, ready) -> null);
        }
        return all;
    }

    private static Object value(CompletableFuture<Object> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
