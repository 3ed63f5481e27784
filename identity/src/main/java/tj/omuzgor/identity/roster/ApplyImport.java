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

    /** Each problem once, as the file names things: one row may fill several tables. */
    private static final String TELL_PROBLEMS = """
            create temp table roster_told as
            select f.file, p.line, coalesce(p.header, h.header) as header, p.code, left(p.value, 80) as value,
                   min(array_position(array['org', 'user', 'role', 'demographics'], p.tab)) as place
            from roster_problem p
            join (select distinct tab, file from roster_header) f on f.tab = p.tab
            left join roster_header h on h.tab = p.tab and h.target = p.target
            group by 1, 2, 3, 4, 5
            """;

    private static final String KEEP_PROBLEMS = """
            insert into roster_import_problem (import_id, file, line, column_name, code, value)
            select ?, file, line, header, code, value from roster_told order by place, line, header, code limit ?
            """;

    private static final String COUNTS = """
            select (select count(*) from roster_told) as problems, u.*, p.created, k.updated, p.unchanged + k.unchanged, p.rejected
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
     * Applies it; a dry run stops before anything is written, and keeps nobody from writing meanwhile.
     */
    void apply(Connection connection, PendingImport pending, long lines) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work(connection, pending, lines);
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void work(Connection connection, PendingImport pending, long lines) throws SQLException {
        var id = pending.id();
        prepare(connection, pending);
        journal.progress(id, "comparing", 40, lines);
        compare(connection, pending);
        tellProblems(connection, id);
        long[] figures = figures(connection);
        if (!pending.dryRun()) {
            write(connection, id, lines);
            publish(connection, id, lines);
        }
        refuseErased.forgetCells(connection, id);
        done(connection, id, lines, figures);
    }

    private static void prepare(Connection connection, PendingImport pending) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
            if (!pending.dryRun()) {
                statement.execute(LOCK);
            }
        }
    }

    private void compare(Connection connection, PendingImport pending) throws SQLException {
        Scripts.CHECK_PLACES.run(connection);
        Scripts.CHECK_PEOPLE.run(connection);
        refuseErased.refuse(connection);
        if (!pending.dryRun()) {
            Scripts.LOCK_PEOPLE.run(connection);
        }
        Scripts.PLAN_POSTINGS.run(connection);
        Scripts.PLAN_PEOPLE.run(connection);
    }

    private void write(Connection connection, UUID id, long lines) throws SQLException {
        journal.progress(id, "writing", 50, lines);
        Scripts.WRITE_PLACES.run(connection);
        Scripts.WRITE_NEW_PEOPLE.run(connection);
        journal.progress(id, "writing", 65, lines);
        Scripts.WRITE_KNOWN_PEOPLE.run(connection);
        Scripts.WRITE_POSTINGS.run(connection);
    }

    private void publish(Connection connection, UUID id, long lines) throws SQLException {
        var outbox = new BulkOutbox(connection, clock);
        journal.progress(id, "publishing", 75, lines);
        outbox.publish(OrgUnitChanged.class, "org_unit_event", "roster_touched_unit");
        outbox.publish(TeacherChanged.class, "teacher_event", "roster_touched_teacher");
        journal.progress(id, "publishing", 90, lines);
        outbox.publish(TeacherNameChanged.class, "teacher_name_event", "roster_touched_teacher");
    }

    private void tellProblems(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TELL_PROBLEMS);
        }
        try (var statement = connection.prepareStatement(KEEP_PROBLEMS)) {
            statement.setObject(1, id);
            statement.setInt(2, config.keptProblems());
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

    private void done(Connection connection, UUID id, long lines, long[] figures) throws SQLException {
        try (var statement = connection.prepareStatement(DONE)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setLong(2, lines);
            for (int i = 0; i < FIGURES; i++) {
                statement.setLong(3 + i, figures[i]);
            }
            statement.setObject(3 + FIGURES, id);
            statement.executeUpdate();
        }
    }
}
