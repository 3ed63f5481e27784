package tj.omuzgor.certification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.test.ServiceTest;

/**
 * Whatever completions, withdrawals, merges and undoings come, in any order, alone or in batches, repeated or not: after each the ledger
 * holds what a small model says, and every entry follows from those before it.
 */
@ServiceTest
final class OnePersonLawTest {

    private static final int STEPS = 60;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

    @Inject
    Pool pool;

    @Inject
    CompletionCredit completionCredit;

    @Inject
    MergedCredit mergedCredit;

    @Inject
    Arrivals arrivals;

    private List<UUID> teachers = ids(5);
    private final List<UUID> versions = ids(2);
    private final Map<String, UUID> enrollments = new HashMap<>();
    private final Map<UUID, CompletionChanged> completions = new HashMap<>();
    private final Map<UUID, UUID> people = new HashMap<>();
    private Random random = new Random();

    @RepeatedTest(8)
    void theLedgerHoldsWhatTheModelSays(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) > 0) {
                completions(1 + random.nextInt(3));
            } else {
                merges(1 + random.nextInt(2));
            }
            assertThat(ledger()).as("after step %d", step).isEqualTo(model());
        }
        entriesFollowFromEachOther();
    }

    @RepeatedTest(4)
    void theLedgerHoldsWhatTheModelSaysAlsoWhenAllComeAtTheSameMoment(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        List<UUID> persons = teachers;
        List<UUID> twins = ids(15);
        teachers = Stream.concat(persons.stream(), twins.stream()).toList();
        List<Uni<Void>> deliveries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CompletionChanged state = completion();
            if (completions.putIfAbsent(state.enrollmentId(), state) == null) {
                deliveries.add(applied(state));
            }
        }
        for (UUID twin : twins) {
            AliasChanged state = new AliasChanged(twin, one(persons));
            remember(state);
            deliveries.add(applied(state));
        }
        Collections.shuffle(deliveries, random);

        Uni.join().all(deliveries).andCollectFailures().await().atMost(LIMIT);

        assertThat(ledger()).isEqualTo(model());
        entriesFollowFromEachOther();
    }

    private Uni<Void> applied(CompletionChanged state) {
        return retried(
                pool.withTransaction(tx -> completionCredit.apply(tx, List.of(new ReceivedEvent<>(state, 1, AT)))));
    }

    private Uni<Void> applied(AliasChanged state) {
        return retried(pool.withTransaction(tx -> mergedCredit.apply(tx, List.of(new ReceivedEvent<>(state, 1, AT)))));
    }

    /** As the inbox does where PostgreSQL ended one of two transactions that waited for each other. */
    private static Uni<Void> retried(Uni<Void> delivery) {
        return delivery.onFailure(
                        failure -> String.valueOf(failure.getMessage()).contains("40P01"))
                .retry()
                .indefinitely();
    }

    private void completions(int count) {
        Map<UUID, CompletionChanged> states = new HashMap<>();
        for (int i = 0; i < count; i++) {
            CompletionChanged state = completion();
            states.put(state.enrollmentId(), state);
        }
        completions.putAll(states);
        var events = states.values().stream()
                .map(state -> new ReceivedEvent<>(state, 1, AT))
                .toList();
        twice(() -> pool.withTransaction((SqlConnection tx) -> completionCredit.apply(tx, events))
                .await()
                .atMost(LIMIT));
    }

    private void merges(int count) {
        Map<UUID, AliasChanged> states = new HashMap<>();
        for (int i = 0; i < count; i++) {
            UUID teacher = one(teachers);
            UUID person = random.nextInt(3) == 0 ? null : one(teachers);
            states.put(teacher, new AliasChanged(teacher, person));
        }
        states.values().forEach(this::remember);
        var events = states.values().stream()
                .map(state -> new ReceivedEvent<>(state, 1, AT))
                .toList();
        twice(() -> pool.withTransaction((SqlConnection tx) -> mergedCredit.apply(tx, events))
                .await()
                .atMost(LIMIT));
    }

    private void remember(AliasChanged state) {
        UUID person = state.personId();
        if (person == null || person.equals(state.teacherId())) {
            people.remove(state.teacherId());
        } else {
            people.put(state.teacherId(), person);
        }
    }

    private void twice(Runnable delivery) {
        delivery.run();
        if (random.nextInt(4) == 0) {
            delivery.run();
        }
    }

    private CompletionChanged completion() {
        UUID teacher = one(teachers);
        UUID version = one(versions);
        UUID enrollment = enrollments.computeIfAbsent(teacher + " " + version, key -> UUID.randomUUID());
        boolean withdrawn = random.nextInt(3) == 0;
        List<CompletedModality> modalities = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            if (!withdrawn && random.nextInt(3) > 0) {
                modalities.add(
                        new CompletedModality(modality, 45 * (1 + random.nextInt(30)), List.of(UUID.randomUUID())));
            }
        }
        return new CompletionChanged(
                enrollment,
                teacher,
                version,
                version,
                null,
                null,
                withdrawn ? CompletionStatus.WITHDRAWN : CompletionStatus.COMPLETED,
                AT.plusSeconds(random.nextInt(3)),
                modalities);
    }

    /** Minutes by enrollment, of each person and version those of her first completion. */
    private Map<UUID, Integer> model() {
        Map<UUID, Integer> minutes = new HashMap<>();
        Set<String> counted = new HashSet<>();
        completions.values().stream()
                .filter(state -> state.status() == CompletionStatus.COMPLETED)
                .sorted(Comparator.comparing(CompletionChanged::completedAt)
                        .thenComparing(state -> state.enrollmentId().toString()))
                .forEach(state -> {
                    UUID person = people.getOrDefault(state.teacherId(), state.teacherId());
                    int sum = state.modalities().stream()
                            .mapToInt(CompletedModality::academicMinutes)
                            .sum();
                    if (counted.add(person + " " + state.courseVersionId()) && sum > 0) {
                        minutes.put(state.enrollmentId(), sum);
                    }
                });
        return minutes;
    }

    private Map<UUID, Integer> ledger() {
        Map<UUID, Integer> minutes = new HashMap<>();
        for (UUID enrollment : enrollments.values()) {
            int sum = Integer.parseInt(arrivals.texts(
                            "select coalesce(sum(academic_minutes), 0) from ledger_entry where enrollment_id = $1",
                            enrollment)
                    .getFirst());
            if (sum != 0) {
                minutes.put(enrollment, sum);
            }
        }
        return minutes;
    }

    /** Awards begin at nothing, reversals end there, nothing falls below it, and each entry has its evidence. */
    private void entriesFollowFromEachOther() {
        String broken = """
                select kind || ' of ' || academic_minutes || ' leads to ' || held
                from (select kind, academic_minutes, evidence, counted_in,
                        sum(academic_minutes) over (partition by enrollment_id, modality order by id) as held
                      from ledger_entry where enrollment_id = $1) as entry
                where held < 0 or evidence = '[]' or (counted_in is not null and kind <> 'reversal')
                  or not case kind when 'award' then held = academic_minutes and held > 0
                                   when 'reversal' then held = 0 and academic_minutes < 0
                                   else held > 0 and held <> academic_minutes end""";
        for (UUID enrollment : enrollments.values()) {
            assertThat(arrivals.texts(broken, enrollment)).isEmpty();
        }
    }

    private UUID one(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
