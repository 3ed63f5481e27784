package tj.omuzgor.platform.record;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What a service knows of its kinds of records; one CDI bean in each service that owns some. */
public interface RecordRules {

    /** The kinds this service owns. */
    Set<String> kinds();

    /**
     * The members of a record's {@code data} (and its {@code enrollmentId}, {@code activityId}) that make it malformed for ever; empty
     * where it is well-formed. Pointers start at the record, such as {@code /data/seen}.
     */
    List<FieldProblem> check(IncomingRecord record);

    /**
     * Takes new records of one owner into account: computes what follows and judges these and, where their standing changed, earlier
     * records. Records that were quarantined for their clock or kind are not among them. Runs in the transaction that stored them,
     * with the owner locked.
     */
    Uni<List<Judgment>> take(SqlConnection transaction, UUID owner, List<StoredRecord> fresh);
}
