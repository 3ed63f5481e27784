package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.platform.record.IncomingRecord;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.RecordRules;
import tj.omuzgor.platform.record.StoredRecord;

/** What becomes of the records this service owns. */
@ApplicationScoped
class LearningRules implements RecordRules {
    private final CoursePlans plans;
    private final FactStore facts;
    private final Attendances attendances;
    private final FollowUp followUp;
    private final LearningNews news;

    LearningRules(CoursePlans plans, FactStore facts, Attendances attendances, FollowUp followUp, LearningNews news) {
        this.plans = plans;
        this.facts = facts;
        this.attendances = attendances;
        this.followUp = followUp;
        this.news = news;
    }

    @Override
    public Set<String> kinds() {
        return RecordKinds.ALL;
    }

    @Override
    public List<FieldProblem> check(IncomingRecord record) {
        return DataChecks.of(record);
    }

    @Override
    public Uni<List<Judgment>> take(SqlConnection transaction, UUID owner, List<StoredRecord> fresh) {
        return conclude(transaction, owner, fresh).call(() -> news.heard(transaction, owner));
    }

    /** What follows from records that were not taken into account before, whenever they arrived. */
    Uni<List<Judgment>> conclude(SqlConnection transaction, UUID owner, List<StoredRecord> fresh) {
        List<StoredRecord> learned = of(fresh, RecordKinds.PROGRESSED, RecordKinds.COMPLETED);
        return plans.versionsOf(transaction, activities(learned))
                .map(versions -> keys(owner, fresh, versions))
                .chain(keys -> learned.size() == fresh.size()
                        ? followUp.conclude(transaction, owner, keys, learned)
                        : conclude(transaction, owner, keys, fresh))
                .map(conclusions -> conclusions.judgments(learned.stream()
                        .map(record -> new RecordRef(owner, record.id()))
                        .toList()));
    }

    private Uni<Conclusions> conclude(SqlConnection tx, UUID owner, Set<EnrollmentKey> keys, List<StoredRecord> fresh) {
        List<StoredRecord> attended = of(fresh, RecordKinds.RECORDED, RecordKinds.CLAIMED);
        return facts.requests(tx, owner, of(fresh, RecordKinds.REQUESTED))
                .chain(() -> attended.isEmpty()
                        ? Uni.createFrom().item(Set.<RecordRef>of())
                        : attendances.add(tx, owner, attended))
                .chain(statements -> followUp.conclude(tx, keys, statements));
    }

    private static Set<EnrollmentKey> keys(UUID owner, List<StoredRecord> fresh, Map<UUID, UUID> versions) {
        Set<EnrollmentKey> keys = new HashSet<>();
        for (StoredRecord record : fresh) {
            UUID version = record.kind().equals(RecordKinds.REQUESTED)
                    ? UUID.fromString(record.data().path("courseVersionId").asText())
                    : version(record, versions);
            if (version != null) {
                keys.add(new EnrollmentKey(owner, version));
            }
        }
        return keys;
    }

    private static @Nullable UUID version(StoredRecord record, Map<UUID, UUID> versions) {
        UUID activity = record.activityId();
        return activity == null ? null : versions.get(activity);
    }

    private static List<UUID> activities(List<StoredRecord> learned) {
        List<UUID> activities = new ArrayList<>();
        for (StoredRecord record : learned) {
            UUID activity = record.activityId();
            if (activity != null) {
                activities.add(activity);
            }
        }
        return activities;
    }

    private static List<StoredRecord> of(List<StoredRecord> fresh, String... kinds) {
        Set<String> wanted = Arrays.stream(kinds).collect(Collectors.toSet());
        return fresh.stream().filter(record -> wanted.contains(record.kind())).toList();
    }
}
