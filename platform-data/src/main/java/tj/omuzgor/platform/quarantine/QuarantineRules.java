package tj.omuzgor.platform.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import tj.omuzgor.platform.record.StoredRecord;

/**
 * What follows for a service from what a person decided about one of its records; a CDI bean where it is not enough that an accepted record
 * is taken as a new one is.
 */
public interface QuarantineRules {

    /**
     * Takes the record into account as if it had just arrived, with the effective time it counts from. Runs in the transaction of the
     * decision, with the record's owner locked.
     */
    Uni<Void> accepted(SqlConnection transaction, StoredRecord record);

    /** Draws the conclusions of a record that never counts, likewise. */
    Uni<Void> refused(SqlConnection transaction, StoredRecord record);
}
