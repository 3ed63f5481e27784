package tj.omuzgor.identity.roster;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.roster.file.RowProblem;
import tj.omuzgor.identity.roster.file.Unreadable;
import tj.omuzgor.platform.event.Loop;

/**
 * Runs imports one at a time, whatever the number of replicas: an advisory lock on the connection it works on says who does. An import
 * that a restart interrupted is begun again, since nothing of it was applied.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final String TRY_LEAD = "select pg_try_advisory_lock(hashtext('identity.import'))";
    private static final String STOP_LEADING = "select pg_advisory_unlock(hashtext('identity.import'))";

    private final DataSource source;
    private final Journal journal;
    private final RunImport runImport;
    private final ImportFolder folder;
    private final RosterConfig config;
    private final Loop loop;

    ImportWorker(DataSource source, Journal journal, RunImport runImport, ImportFolder folder, RosterConfig config) {
        this.source = source;
        this.journal = journal;
        this.runImport = runImport;
        this.folder = folder;
        this.config = config;
        this.loop = new Loop("imports", this::round, () -> {}, config.idle());
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean round() {
        try (var connection = source.getConnection()) {
            if (!asked(connection, TRY_LEAD)) {
                return false;
            }
            try {
                var pending = journal.begin();
                if (pending != null) {
                    run(connection, pending);
                }
                return pending != null;
            } finally {
                if (!connection.isClosed()) {
                    asked(connection, STOP_LEADING);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Imports cannot be worked on", failed);
        }
    }

    private void run(Connection connection, PendingImport pending) throws SQLException {
        if (pending.attempts() > config.attempts()) {
            end(pending, "failed", because("import-interrupted"));
        } else if (!Files.exists(folder.fileOf(pending.id()))) {
            end(pending, "failed", because("import-file-lost"));
        } else {
            try {
                runImport.run(connection, pending);
                forget(pending);
            } catch (Unreadable refused) {
                end(pending, "refused", refused.problem());
            } catch (SQLException | IOException | RuntimeException failed) {
                failed(pending, failed);
            }
        }
    }

    /** Somebody else may have changed what was compared: it is begun again, and given up after the last attempt. */
    private void failed(PendingImport pending, Exception failure) throws SQLException {
        LOG.errorf(failure, "Import %s failed in attempt %d", pending.id(), pending.attempts());
        if (pending.attempts() >= config.attempts()) {
            end(pending, "failed", because("import-failed"));
        }
    }

    private void end(PendingImport pending, String status, @Nullable RowProblem reason) throws SQLException {
        journal.end(pending.id(), status, reason);
        forget(pending);
    }

    private void forget(PendingImport pending) {
        try {
            folder.forget(pending.id());
        } catch (IOException left) {
            LOG.warnf("The file of import %s stays: %s", pending.id(), left.getMessage());
        }
    }

    private static RowProblem because(String code) {
        return new RowProblem("", 0, null, code, null);
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
