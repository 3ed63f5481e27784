package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** What else happens in the transaction that opens a cohort: facts that waited for it or its sessions are completed. */
public interface AfterOpening {
    /** The cohort and its sessions exist now. */
    Uni<Void> opened(SqlConnection tx, UUID cohortId);
}
