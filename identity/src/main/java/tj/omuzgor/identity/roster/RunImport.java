package tj.omuzgor.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.postgresql.PGConnection;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.roster.file.Layout;
import tj.omuzgor.identity.roster.file.ReadLimits;
import tj.omuzgor.identity.roster.file.RosterFile;
import tj.omuzgor.identity.roster.file.RosterFile.About;
import tj.omuzgor.identity.roster.file.RowProblem;
import tj.omuzgor.identity.roster.file.Unreadable;
import tj.omuzgor.platform.time.PolicyZone;

/**
 * Runs one import: reads the file into temporary tables, compares them with the registry, and applies what differs in one transaction,
 * events included. Whatever ends it earlier leaves nothing behind.
 */
@ApplicationScoped
class RunImport {

    private static final String SCOPE = """
            insert into roster_scope
            with recursive below as (
              select id from place where id = any(?)
              union
              select p.id from place p join below b on p.parent_id = b.id)
            select id from below
            """;

    /** Wherever one of the org units of a file is its own parent's parent. */
    private static final String CYCLE = """
            with recursive single as (
              select id, min(line) as line, min(parent) as parent from roster_org where not bad group by id having count(*) = 1),
            up (start, line, parent, depth) as (
              select id, line, parent, 1 from single where parent is not null
              union all
              select u.start, u.line, o.parent, u.depth + 1 from up u join single o on o.id = u.parent
              where u.depth < 10 and o.parent is not null and u.parent <> u.start)
            select line, start from up where parent = start order by line limit 1
            """;

    private final Journal journal;
    private final ImportFolder folder;
    private final ApplyImport applyImport;
    private final Clock clock;

    RunImport(Journal journal, ImportFolder folder, ApplyImport applyImport, Clock clock) {
        this.journal = journal;
        this.folder = folder;
        this.applyImport = applyImport;
        this.clock = clock;
    }

    /**
     * Runs it to its end.
     *
     * @throws Unreadable where the file is refused whole
     */
    void run(Connection connection, PendingImport pending) throws SQLException, IOException {
        fresh(connection);
        try {
            Scripts.STAGE.run(connection);
            var intake = read(connection, pending);
            refuseCycles(connection, pending);
            scope(connection, pending);
            applyImport.apply(connection, pending, intake.lines());
        } finally {
            if (!connection.isClosed()) {
                fresh(connection);
            }
        }
    }

    private Intake read(Connection connection, PendingImport pending) throws SQLException, IOException {
        var intake = new Intake(pending, connection.unwrap(PGConnection.class), journal, clock);
        var file = new RosterFile(folder.fileOf(pending.id()), pending.format(), ReadLimits.USUAL);
        for (var layout : file.layouts()) {
            headers(connection, layout);
        }
        try {
            remember(connection, pending, file.read(intake));
        } finally {
            intake.finish();
        }
        return intake;
    }

    private void remember(Connection connection, PendingImport pending, About about) throws SQLException {
        Instant now = clock.instant();
        try (var statement = connection.prepareStatement("insert into roster_run values (?, ?, ?, ?, ?)")) {
            statement.setString(1, about.scheme());
            statement.setObject(2, LocalDate.ofInstant(now, PolicyZone.DUSHANBE));
            statement.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setBoolean(4, pending.units().contains(Country.ID));
            statement.setBoolean(5, about.allPostings());
            statement.executeUpdate();
        }
    }

    private static void headers(Connection connection, Layout layout) throws SQLException {
        try (var statement = connection.prepareStatement("insert into roster_header values (?, ?, ?, ?)")) {
            for (var header : layout.headers().entrySet()) {
                statement.setString(1, layout.table().key());
                statement.setString(2, header.getKey());
                statement.setString(3, layout.file());
                statement.setString(4, header.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void refuseCycles(Connection connection, PendingImport pending) throws SQLException {
        if (pending.format() != RosterFile.Format.ONEROSTER) {
            return;
        }
        try (var statement = connection.createStatement();
                var cycle = statement.executeQuery(CYCLE)) {
            if (cycle.next()) {
                throw new Unreadable(new RowProblem(
                        "orgs.csv", cycle.getLong(1), "parentSourcedId", "import-org-cycle", cycle.getString(2)));
            }
        }
    }

    private static void scope(Connection connection, PendingImport pending) throws SQLException {
        try (var statement = connection.prepareStatement(SCOPE)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", pending.units().toArray(UUID[]::new)));
            statement.executeUpdate();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze roster_scope");
        }
    }

    /** No table of an earlier import, no setting of one. */
    private static void fresh(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("discard temp");
            statement.execute("reset work_mem");
        }
    }
}
