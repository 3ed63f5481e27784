package tj.omuzgor.course.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** What else happens in the transaction that publishes a version: facts that waited for it are completed. */
public interface AfterPublish {
    /** The version exists now. */
    Uni<Void> published(SqlConnection tx, UUID courseVersionId);
}
