package tj.omuzgor.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tj.omuzgor.test.ServiceTest;

/** Whatever is put, merged and undone: every phone is told what a small model says, nothing twice, and begins again as her ids change. */
@ServiceTest
class MergedFeedLawTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int STEPS = 80;

    @Inject
    ChangeFeed feed;

    @Inject
    Pool pool;

    private final List<UUID> teachers =
            Stream.generate(UUID::randomUUID).limit(4).toList();
    /** By teacher and subject. */
    private final Map<UUID, Map<String, Put>> model = new HashMap<>();

    private final Map<UUID, UUID> people = new HashMap<>();
    private Random random = new Random();
    private Writers writers;

    /** A number of a subject, and when it was put. */
    private record Put(UUID teacher, String subject, int n, int step) {}

    /** A phone, and what it should know of. */
    private static final class Read {
        final Phone phone;

        @Nullable
        Set<UUID> ids;

        int step;

        Read(Phone phone) {
            this.phone = phone;
        }
    }

    @BeforeEach
    void begin() {
        writers = new Writers(feed, pool);
    }

    @RepeatedTest(8)
    void everyPhoneIsToldWhatTheModelSays(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        List<Read> reads = Stream.concat(teachers.stream(), teachers.stream())
                .map(teacher -> new Read(new Phone(feed, teacher)))
                .toList();
        for (int step = 1; step <= STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0 -> merge();
                case 1, 2, 3 -> catchUp(reads.get(random.nextInt(reads.size())), step);
                default -> put(step);
            }
        }
        reads.forEach(read -> catchUp(read, STEPS));
    }

    @RepeatedTest(3)
    void skipsNothingWhileManyWriteAndMergesComeAndGo(RepetitionInfo repetition) {
        // given writers whose transactions end in another order than they began, and merges among them
        random = new Random(repetition.getCurrentRepetition());
        int many = 60;
        int subjects = 40;
        List<CompletableFuture<Void>> writing = IntStream.range(0, many)
                .mapToObj(n ->
                        writers.putSlowly(one(teachers), "s" + n % subjects, n).subscribeAsCompletionStage())
                .collect(Collectors.toCollection(ArrayList::new));
        Uni<Void> merging = Uni.createFrom().voidItem();
        for (int i = 0; i < 20; i++) {
            UUID teacher = one(teachers);
            UUID person = random.nextBoolean() ? teachers.getFirst() : null;
            merging = merging.chain(() -> writers.aliased(teacher, person));
        }
        for (UUID teacher : teachers) {
            merging = merging.chain(() -> writers.aliased(teacher, teachers.getFirst()));
        }
        writing.add(merging.subscribeAsCompletionStage());

        // when a phone reads all the while
        Phone phone = new Phone(feed, teachers.getLast());
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    boolean ended = writing.stream().allMatch(CompletableFuture::isDone);
                    return !phone.read(5).more() && ended;
                });

        // then it knows what a new one learns
        assertThat(writing).allSatisfy(each -> assertThat(each).succeedsWithin(LIMIT));
        Phone fresh = new Phone(feed, phone.teacher);
        fresh.catchUp(100);
        assertThat(fresh.told).hasSize(subjects);
        assertThat(phone.states).isEqualTo(fresh.states);
    }

    private void put(int step) {
        UUID teacher = one(teachers);
        String subject = "s" + random.nextInt(5);
        int n = random.nextInt(3);
        writers.put(teacher, subject, n);
        // The same state again keeps its place.
        model.computeIfAbsent(teacher, id -> new HashMap<>())
                .merge(subject, new Put(teacher, subject, n, step), (old, put) -> old.n() == n ? old : put);
    }

    private void merge() {
        UUID teacher = one(teachers);
        UUID person = one(teachers);
        writers.alias(teacher, person);
        if (person.equals(teacher)) {
            people.remove(teacher);
        } else {
            people.put(teacher, person);
        }
    }

    private void catchUp(Read read, int step) {
        Set<UUID> ids = idsOf(read.phone.teacher);
        boolean begins = read.ids == null || !read.ids.equals(ids);
        int after = begins ? 0 : read.step;
        List<Put> states = statesOf(read.phone.teacher, ids);

        boolean reset = read.phone.catchUp(1 + random.nextInt(4));

        assertThat(reset).isEqualTo(begins && read.ids != null);
        assertThat(read.phone.told)
                .isEqualTo(states.stream()
                        .filter(put -> put.step() > after)
                        .map(put -> put.subject() + " " + put.n())
                        .toList());
        assertThat(read.phone.states).isEqualTo(states.stream().collect(Collectors.toMap(Put::subject, Put::n)));
        read.ids = ids;
        read.step = step;
    }

    /** Of each subject her own, else the one put last; in the order they were put. */
    private List<Put> statesOf(UUID teacher, Set<UUID> ids) {
        Comparator<Put> counts = Comparator.<Put, Boolean>comparing(
                        put -> put.teacher().equals(teacher))
                .thenComparing(Put::step);
        Map<String, Put> states = new HashMap<>();
        for (UUID id : ids) {
            model.getOrDefault(id, Map.of())
                    .forEach((subject, put) -> states.merge(
                            subject, put, (left, right) -> counts.compare(left, right) > 0 ? left : right));
        }
        return states.values().stream().sorted(Comparator.comparing(Put::step)).toList();
    }

    private Set<UUID> idsOf(UUID teacher) {
        UUID person = people.getOrDefault(teacher, teacher);
        return teachers.stream()
                .filter(id -> id.equals(teacher) || id.equals(person) || person.equals(people.get(id)))
                .collect(Collectors.toSet());
    }

    private UUID one(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
