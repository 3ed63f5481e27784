package tj.omuzgor.identity.roster;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes files that a stop in between left behind: of imports that ended, and of uploads that never became one. */
@ApplicationScoped
class SweepFolder {

    private static final Logger LOG = Logger.getLogger(SweepFolder.class);
    private static final String OPEN = "select id from roster_import where status in ('waiting', 'running')";

    /** No upload takes as long; one that goes on while another replica starts keeps its file. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final DataSource source;
    private final ImportFolder folder;
    private final Clock clock;

    SweepFolder(DataSource source, ImportFolder folder, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
    }

    void sweepAtStart(@Observes StartupEvent event) {
        sweep();
    }

    void sweep() {
        try {
            int left = folder.forgetAllBut(open(), clock.instant().minus(YOUNG));
            if (left > 0) {
                LOG.infof("%d files of earlier imports were removed", left);
            }
        } catch (IOException | SQLException failed) {
            LOG.warnf("Files of earlier imports may stay: %s", failed.getMessage());
        }
    }

    private Set<UUID> open() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(OPEN)) {
            Set<UUID> open = new HashSet<>();
            while (rows.next()) {
                open.add(rows.getObject("id", UUID.class));
            }
            return open;
        }
    }
}
