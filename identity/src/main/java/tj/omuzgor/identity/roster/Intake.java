package tj.omuzgor.identity.roster;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import tj.omuzgor.identity.roster.file.Layout;
import tj.omuzgor.identity.roster.file.RosterTarget;
import tj.omuzgor.identity.roster.file.RowProblem;

/** Takes what a file holds into the staging tables, and tells the journal of it as it goes. */
final class Intake implements RosterTarget {
    private static final Duration TOLD_EVERY = Duration.ofMillis(300);
    private static final int MOST_IGNORED = 100;
    /** Reading is so much of the whole. */
    private static final int PERCENT = 40;

    private final PendingImport pending;
    private final PGConnection connection;
    private final Journal journal;
    private final Clock clock;
    private final List<RowProblem> faults = new ArrayList<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private Instant toldAt = Instant.EPOCH;
    private long lines;

    Intake(PendingImport pending, PGConnection connection, Journal journal, Clock clock) {
        this.pending = pending;
        this.connection = connection;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Rows open(Layout layout) throws IOException {
        return Staging.into(connection, layout, layout.reporting() ? () -> lines++ : () -> {}, this::faultsOfRow);
    }

    /** It lies with the row it belongs to until it is known whether that row is of a teacher at all. */
    @Override
    public void problem(RowProblem problem) {
        faults.add(problem);
    }

    @Override
    public void ignored(String what) {
        if (ignored.size() < MOST_IGNORED) {
            ignored.add(what);
        }
    }

    @Override
    public void progress(double share) {
        var now = clock.instant();
        if (Duration.between(toldAt, now).compareTo(TOLD_EVERY) >= 0) {
            toldAt = now;
            try {
                journal.progress(pending.id(), "reading", (int) (share * PERCENT), lines);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** Everything was read, or reading ended. */
    void finish() throws SQLException {
        journal.ignored(pending.id(), ignored);
    }

    long lines() {
        return lines;
    }

    private List<RowProblem> faultsOfRow() {
        var found = List.copyOf(faults);
        faults.clear();
        return found;
    }
}
