package tj.omuzgor.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.platform.outbox.BulkOutbox;

/** Compares what was read with the registry and applies the difference, all of it or nothing. */
@ApplicationScoped
class ApplyImport {

    /** The lock of those who define org units one by one: what is compared here must not change meanwhile. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('identity.tree'))";

    private static final String KEEP_PROBLEMS = """
            insert into roster_import_problem (import_id, file, line, column_name, code, value)
            select ?, h.file, p.line, h.header, p.code, left(p.value, 80)
            from roster_problem p join roster_header h on h.tab = p.tab and h.target = p.target
            order by p.tab, p.line, h.header limit ?
            """;

    private static final String COUNTS = """
            select (select count(*) from roster_problem) as problems, u.*, p.created, k.updated, p.unchanged + k.unchanged, p.rejected
            from (select count(*) filter (where outcome = 'created'), count(*) filter (where outcome = 'updated'),
                    count(*) filter (where outcome in ('unchanged', 'same')), count(*) filter (where outcome = 'rejected')
                  from roster_unit) u,
              (select count(*) filter (where outcome = 'created') as created, count(*) filter (where outcome = 'unchanged') as unchanged,
                    count(*) filter (where outcome = 'rejected') as rejected from roster_person) p,
              (select count(*) filter (where outcome = 'updated') as updated, count(*) filter (where outcome = 'unchanged') as unchanged
                    from roster_known) k
            """;

    private static final String DONE = """
            update roster_import set status = 'done', phase = null, percent = 100, finished_at = ?, line_count = ?, problem_count = ?,
              units_created = ?, units_updated = ?, units_unchanged = ?, units_rejected = ?,
              people_created = ?, people_updated = ?, people_unchanged = ?, people_rejected = ?
            where id = ?
            """;

    private static final int FIGURES = 9;

    private final Journal journal;
    private final RosterConfig config;
    private final RefuseErased refuseErased;
    private final Clock clock;

    ApplyImport(Journal journal, RosterConfig config, RefuseErased refuseErased, Clock clock) {
        this.journal = journal;
        this.config = config;
        this.refuseErased = refuseErased;
        this.clock = clock;
    }

    /**
     * Applies it; a dry run does the same and takes it back.
     *
     * @param problems how many were told while reading
     */
    void apply(Connection connection, PendingImport pending, long lines, long problems) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work(connection, pending, lines, problems);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void work(Connection connection, PendingImport pending, long lines, long problems) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
            statement.execute(LOCK);
        }
        var id = pending.id();
        journal.progress(id, "comparing", 40, lines);
        Scripts.CHECK_PLACES.run(connection);
        Scripts.CHECK_PEOPLE.run(connection);
        refuseErased.refuse(connection);
        Scripts.LOCK_PEOPLE.run(connection);
        keepProblems(connection, id, problems);
        journal.progress(id, "writing", 50, lines);
        var beforeWriting = connection.setSavepoint();
        Scripts.WRITE_PLACES.run(connection);
        Scripts.WRITE_NEW_PEOPLE.run(connection);
        journal.progress(id, "writing", 65, lines);
        Scripts.WRITE_KNOWN_PEOPLE.run(connection);
        Scripts.WRITE_POSTINGS.run(connection);
        long[] figures = figures(connection);
        if (pending.dryRun()) {
            connection.rollback(beforeWriting);
        } else {
            publish(connection, id, lines);
        }
        done(connection, id, lines, problems, figures);
    }

    private void publish(Connection connection, UUID id, long lines) throws SQLException {
        var outbox = new BulkOutbox(connection, clock);
        journal.progress(id, "publishing", 75, lines);
        outbox.publish(OrgUnitChanged.class, "org_unit_event", "roster_touched_unit");
        outbox.publish(TeacherChanged.class, "teacher_event", "roster_touched_teacher");
        journal.progress(id, "publishing", 90, lines);
        outbox.publish(TeacherNameChanged.class, "teacher_name_event", "roster_touched_teacher");
    }

    private void keepProblems(Connection connection, UUID id, long already) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP_PROBLEMS)) {
            statement.setObject(1, id);
            statement.setLong(2, Math.max(0, config.keptProblems() - already));
            statement.executeUpdate();
        }
    }

    /** Problems, then org units and teachers: created, updated, unchanged, rejected. */
    private static long[] figures(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(COUNTS)) {
            row.next();
            long[] figures = new long[FIGURES];
            for (int i = 0; i < FIGURES; i++) {
                figures[i] = row.getLong(i + 1);
            }
            return figures;
        }
    }

    private void done(Connection connection, UUID id, long lines, long problems, long[] figures) throws SQLException {
        try (var statement = connection.prepareStatement(DONE)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setLong(2, lines);
            statement.setLong(3, problems + figures[0]);
            for (int i = 1; i < FIGURES; i++) {
                statement.setLong(3 + i, figures[i]);
            }
            statement.setObject(3 + FIGURES, id);
            statement.executeUpdate();
        }
    }
}
