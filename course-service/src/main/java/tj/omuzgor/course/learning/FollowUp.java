package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.Records;
import tj.omuzgor.platform.record.StoredRecord;

/** Draws the conclusions of something that became known: judges attendance anew, then derives every enrollment it touches. */
@ApplicationScoped
public class FollowUp {
    private final Attendances attendances;
    private final Derivation derivation;
    private final Continuation continuation;
    private final Records records;

    FollowUp(Attendances attendances, Derivation derivation, Continuation continuation, Records records) {
        this.attendances = attendances;
        this.derivation = derivation;
        this.continuation = continuation;
        this.records = records;
    }

    /** Answers how records stand now, without writing it down. */
    Uni<Conclusions> conclude(SqlConnection tx, Collection<EnrollmentKey> keys, Collection<RecordRef> statements) {
        return attendances.judge(tx, statements).chain(judged -> {
            Set<EnrollmentKey> all = new HashSet<>(keys);
            all.addAll(judged.touched());
            return derivation.derive(tx, all).map(derived -> {
                List<Judgment> judgments = new ArrayList<>(judged.judgments());
                judgments.addAll(derived.judgments());
                return new Conclusions(judgments, derived.settled());
            });
        });
    }

    /** The same for records of learning of one owner, who is locked: going on from what stands gives what deriving anew would. */
    Uni<Conclusions> conclude(
            SqlConnection tx, UUID owner, Collection<EnrollmentKey> keys, List<StoredRecord> learned) {
        return continuation
                .add(tx, owner, keys, learned)
                .chain(conclusions -> conclusions == null
                        ? conclude(tx, keys, List.of())
                        : Uni.createFrom().item(conclusions));
    }

    /** Judges and derives, and writes the judgments down. */
    Uni<Void> follow(SqlConnection tx, Collection<EnrollmentKey> keys, Collection<RecordRef> statements) {
        return follow(tx, keys, statements, Set.of());
    }

    /**
     * The same where some records may no longer belong to the enrollment they counted for.
     *
     * @param learned these records
     */
    Uni<Void> follow(
            SqlConnection tx,
            Collection<EnrollmentKey> keys,
            Collection<RecordRef> statements,
            Collection<RecordRef> learned) {
        return keys.isEmpty() && statements.isEmpty() && learned.isEmpty()
                ? Uni.createFrom().voidItem()
                : attendances
                        .lockAttendees(tx, statements)
                        .chain(() -> conclude(tx, keys, statements))
                        .chain(conclusions -> records.judge(tx, conclusions.judgments(learned)));
    }

    /** Derives one enrollment after a fact about it was added. */
    public Uni<Void> follow(SqlConnection tx, EnrollmentKey key) {
        return follow(tx, Set.of(key), Set.of());
    }

    /** Locks the people of what is to follow, before anything about them is read, and answers every id of theirs. */
    public Uni<Set<UUID>> lock(SqlConnection tx, Collection<UUID> teachers) {
        return Owners.lock(tx, teachers);
    }
}
