package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import tj.omuzgor.platform.quarantine.QuarantineRules;
import tj.omuzgor.platform.record.Records;
import tj.omuzgor.platform.record.StoredRecord;

/** Draws the conclusions of what a person decided about a record, in the transaction of the decision. */
@ApplicationScoped
class JudgedRecords implements QuarantineRules {
    private final LearningRules rules;
    private final FollowUp followUp;
    private final Records records;

    JudgedRecords(LearningRules rules, FollowUp followUp, Records records) {
        this.rules = rules;
        this.followUp = followUp;
        this.records = records;
    }

    /** It is taken into account as if it had just arrived. */
    @Override
    public Uni<Void> accepted(SqlConnection tx, StoredRecord record) {
        return rules.conclude(tx, record.owner(), List.of(record)).chain(judgments -> records.judge(tx, judgments));
    }

    /** What it stated of attendance will not count, whoever is given a grant later. */
    @Override
    public Uni<Void> refused(SqlConnection tx, StoredRecord record) {
        return followUp.follow(tx, Set.of(), Set.of(new RecordRef(record.owner(), record.id())));
    }
}
