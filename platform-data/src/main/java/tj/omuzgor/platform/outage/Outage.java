package tj.omuzgor.platform.outage;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away for a while from a statement that it refuses. */
final class Outage {

    /** SQLSTATE classes: connection, resources, operator intervention (a shutdown, a crash of another backend), system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Outage() {}

    static boolean caused(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedConnectionException || cause instanceof ConnectException) {
                return true;
            }
            if (cause instanceof PgException refused) {
                String state = refused.getSqlState();
                return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}
