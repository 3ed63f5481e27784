package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.platform.record.Judgment;

/** Derives enrollments anew from all their facts, stores the state and tells of it, all within the transaction of the new fact. */
@ApplicationScoped
class Derivation {
    private final FactReader facts;
    private final SnapshotStore snapshots;
    private final Seats seats;
    private final LearningNews news;

    Derivation(FactReader facts, SnapshotStore snapshots, Seats seats, LearningNews news) {
        this.facts = facts;
        this.snapshots = snapshots;
        this.seats = seats;
        this.news = news;
    }

    /** One person on one version with her facts and what follows from them. */
    private record Work(GatheredFacts gathered, Facts facts, PersonState state) {
        static Work of(GatheredFacts gathered) {
            Facts facts = gathered.facts();
            return new Work(gathered, facts, PersonState.derive(facts));
        }

        Stream<One> enrollments() {
            return gathered.keys().stream()
                    .map(key -> new One(
                            key,
                            gathered.person().ids().getFirst(),
                            facts.plan(),
                            Objects.requireNonNull(state.enrollments().get(key.teacherId()))));
        }
    }

    /**
     * One enrollment, wished for or not.
     *
     * @param personId the least id of whose it is
     */
    private record One(
            EnrollmentKey key, UUID personId, @Nullable CoursePlan plan, EnrollmentState state) {
        static final Comparator<One> BY_WISH = Comparator.comparing(
                        (One one) -> one.state().cohortWishedAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(One::id);

        UUID id() {
            return key.enrollmentId();
        }
    }

    /** Derives everything of the people behind the enrollments on their versions. They are locked until the transaction ends. */
    Uni<Conclusions> derive(SqlConnection tx, Collection<EnrollmentKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(new Conclusions(List.of(), Set.of()));
        }
        return Owners.lock(tx, keys.stream().map(EnrollmentKey::teacherId).toList())
                .chain(ids -> facts.read(tx, keys, ids))
                .map(gathered -> gathered.stream().map(Work::of).toList())
                .call(work -> store(tx, work.stream().flatMap(Work::enrollments).toList()))
                .map(Derivation::conclusions);
    }

    private Uni<Void> store(SqlConnection tx, List<One> enrollments) {
        return snapshots
                .find(tx, enrollments.stream().map(One::id).toList())
                .chain(before ->
                        seats.give(tx, wishes(enrollments), before).map(given -> derived(enrollments, before, given)))
                .chain(derived -> derived.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : snapshots.put(tx, derived).chain(() -> news.tell(tx, derived)));
    }

    /** The cohorts wished for; who wished for hers first comes first. */
    private static List<Seats.Wish> wishes(List<One> enrollments) {
        List<Seats.Wish> wishes = new ArrayList<>();
        for (One one : enrollments.stream().sorted(One.BY_WISH).toList()) {
            UUID cohort = one.state().cohortId();
            if (cohort != null) {
                wishes.add(new Seats.Wish(one.id(), one.personId(), cohort));
            }
        }
        return wishes;
    }

    private static List<Derived> derived(
            List<One> enrollments, Map<UUID, EnrollmentSnapshot> before, Map<UUID, Seats.Seat> given) {
        List<Derived> derived = new ArrayList<>();
        for (One one : enrollments) {
            Derived state = Derived.of(
                    one.key(),
                    one.plan(),
                    one.state(),
                    before.get(one.id()),
                    given.getOrDefault(one.id(), Seats.Seat.NONE));
            if (state != null) {
                derived.add(state);
            }
        }
        return derived;
    }

    private static Conclusions conclusions(List<Work> work) {
        List<Judgment> judgments = new ArrayList<>();
        Set<RecordRef> settled = new HashSet<>();
        for (Work one : work) {
            one.state().standings().forEach((record, standing) -> {
                if (one.gathered().isRecord(record)) {
                    settled.add(record);
                    if (!one.gathered().stands(record, standing)) {
                        judgments.add(standing.judgment(record));
                    }
                }
            });
        }
        return new Conclusions(judgments, settled);
    }
}
