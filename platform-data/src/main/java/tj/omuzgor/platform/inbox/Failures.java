package tj.omuzgor.platform.inbox;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;

/** Tells a failure that passes by itself from one that repeating cannot mend. */
final class Failures {

    /** SQLSTATE classes: connection, rollback and deadlock, resources, operator intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Failures() {}

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                String state = refused.getSqlState();
                return state == null || PASSING.contains(state.substring(0, 2));
            }
            if (cause instanceof IOException
                    || cause.getClass().getName().startsWith("io.vertx.core")
                    || String.valueOf(cause.getMessage()).startsWith("No answer from the database")) {
                return true;
            }
        }
        return false;
    }

    /** One line for the dead letter: the kind of failure and its message, no stack. */
    static String reason(Throwable failure) {
        String message = failure.getMessage();
        String line = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return line.length() > 1000 ? line.substring(0, 1000) : line;
    }
}
