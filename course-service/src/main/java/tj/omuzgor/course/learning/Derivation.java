package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** One enrollment with its facts and what follows from them. */
    private record Work(GatheredFacts gathered, Facts facts, EnrollmentState state) {
        static final Comparator<Work> BY_WISH = Comparator.comparing(
                        (Work one) -> one.state().enrolledAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Work::id);

        static Work of(GatheredFacts gathered) {
            Facts facts = gathered.facts();
            return new Work(gathered, facts, EnrollmentState.derive(facts));
        }

        UUID id() {
            return facts.key().enrollmentId();
        }
    }

    /** Derives. The people are locked until the transaction ends. */
    Uni<Conclusions> derive(SqlConnection tx, Collection<EnrollmentKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(new Conclusions(List.of(), Set.of()));
        }
        return Owners.lock(tx, keys.stream().map(EnrollmentKey::teacherId).toList())
                .chain(() -> facts.read(tx, keys))
                .map(gathered -> gathered.stream().map(Work::of).toList())
                .call(work -> store(tx, work))
                .map(Derivation::conclusions);
    }

    private Uni<Void> store(SqlConnection tx, List<Work> work) {
        return snapshots
                .find(tx, work.stream().map(Work::id).toList())
                .chain(before -> seats.give(tx, wished(work), before).map(given -> derived(work, before, given)))
                .chain(derived -> derived.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : snapshots.put(tx, derived).chain(() -> news.tell(tx, derived)));
    }

    /** The cohorts wished for; who wished first comes first. */
    private static Map<UUID, UUID> wished(List<Work> work) {
        Map<UUID, UUID> wished = new LinkedHashMap<>();
        for (Work one : work.stream().sorted(Work.BY_WISH).toList()) {
            UUID cohort = one.state().cohortId();
            if (cohort != null) {
                wished.put(one.id(), cohort);
            }
        }
        return wished;
    }

    private static List<Derived> derived(
            List<Work> work, Map<UUID, EnrollmentSnapshot> before, Map<UUID, Seats.Seat> given) {
        List<Derived> derived = new ArrayList<>();
        for (Work one : work) {
            Derived state = Derived.of(
                    one.facts(), one.state(), before.get(one.id()), given.getOrDefault(one.id(), Seats.Seat.NONE));
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
            UUID owner = one.facts().key().teacherId();
            one.state().standings().forEach((id, standing) -> {
                if (one.gathered().isRecord(id)) {
                    settled.add(new RecordRef(owner, id));
                    if (!one.gathered().stands(id, standing)) {
                        judgments.add(new Judgment(owner, id, standing.code(), standing.detail()));
                    }
                }
            });
        }
        return new Conclusions(judgments, settled);
    }
}
