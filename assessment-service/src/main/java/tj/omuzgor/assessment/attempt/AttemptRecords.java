package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.record.IncomingRecord;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.RecordRules;
import tj.omuzgor.platform.record.StoredRecord;

/** The learning records of this service: submitted attempts, marked as they arrive. */
@ApplicationScoped
class AttemptRecords implements RecordRules {

    static final String SUBMITTED = "attempt.submitted";

    private final MarkAttempts mark;

    AttemptRecords(MarkAttempts mark) {
        this.mark = mark;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SUBMITTED);
    }

    @Override
    public List<FieldProblem> check(IncomingRecord record) {
        return AttemptShape.check(record.data());
    }

    @Override
    public Uni<List<Judgment>> take(SqlConnection transaction, UUID owner, List<StoredRecord> fresh) {
        return mark.mark(transaction, fresh);
    }
}
