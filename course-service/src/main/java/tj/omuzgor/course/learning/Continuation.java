package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.StoredRecord;

/**
 * Goes on from enrollments as they stand: new records of learning are added to what is kept of the earlier ones, which are not read.
 * {@link Learning} makes that the same as deriving them anew, which {@link Derivation} does whenever any other fact changes.
 */
@ApplicationScoped
class Continuation {
    private final KeptEnrollments enrollments;
    private final SnapshotStore snapshots;
    private final LearningNews news;

    Continuation(KeptEnrollments enrollments, SnapshotStore snapshots, LearningNews news) {
        this.enrollments = enrollments;
        this.snapshots = snapshots;
        this.news = news;
    }

    /** Adds records of one owner, who is locked; null where one of the enrollments has to be derived anew. */
    Uni<@Nullable Conclusions> add(
            SqlConnection tx, UUID owner, Collection<EnrollmentKey> keys, List<StoredRecord> records) {
        List<Facts.Learned> learned =
                records.stream().map(Facts.Learned::of).filter(Objects::nonNull).toList();
        return enrollments
                .find(tx, keys)
                .chain(kept -> kept.size() < keys.size()
                        ? Uni.createFrom().nullItem()
                        : add(tx, kept, learned).replaceWith(conclusions(owner, kept, learned)));
    }

    private Uni<Void> add(SqlConnection tx, List<KeptEnrollment> kept, List<Facts.Learned> learned) {
        List<Derived> changed = new ArrayList<>();
        List<Derived> moved = new ArrayList<>();
        for (KeptEnrollment enrollment : kept) {
            Map<UUID, Standing> standings = enrollment.standings(learned);
            Derived later = enrollment.with(learned.stream()
                    .filter(record -> standings.get(record.id()) == Standing.COUNTS)
                    .toList());
            if (later.snapshot().equals(enrollment.snapshot())) {
                moved.add(enrollment.moved(later));
            } else {
                changed.add(later);
            }
        }
        return snapshots
                .put(tx, changed)
                .chain(() -> news.tell(tx, changed))
                .chain(() -> snapshots.putProgress(tx, moved))
                .chain(() -> news.tellProgress(tx, moved));
    }

    private static Conclusions conclusions(UUID owner, List<KeptEnrollment> kept, List<Facts.Learned> learned) {
        Map<UUID, Standing> standings = new HashMap<>();
        kept.forEach(enrollment -> standings.putAll(enrollment.standings(learned)));
        List<Judgment> judgments = new ArrayList<>();
        Set<RecordRef> settled = new HashSet<>();
        standings.forEach((id, standing) -> {
            RecordRef record = new RecordRef(owner, id);
            settled.add(record);
            if (standing != Standing.COUNTS) {
                judgments.add(standing.judgment(record));
            }
        });
        return new Conclusions(judgments, settled);
    }
}
