package tj.omuzgor.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.file.RosterFile.Format;
import tj.omuzgor.platform.time.PolicyZone;

/** Runs imports at once, in the place of the worker, which waits meanwhile. */
@ApplicationScoped
class DirectImport {
    private static final String ADD = """
            insert into roster_import (id, requested_by, units, format, file_name, bytes, sha256, dry_run, status, attempts, requested_at, started_at)
            values (?, 'somebody', ?, ?, 'direct', 1, '', ?, 'running', 1, now(), now())
            """;
    private static final String FIGURES = """
            select status, people_created, people_updated, people_unchanged, people_rejected, problem_count from roster_import where id = ?
            """;
    private static final String PROBLEMS = """
            select file || ':' || line, coalesce(column_name, ''), code, coalesce(value, '') from roster_import_problem
            where import_id = ? order by number
            """;

    private final DataSource source;
    private final RunImport runImport;
    private final ImportFolder folder;
    private final Clock clock;

    DirectImport(DataSource source, RunImport runImport, ImportFolder folder, Clock clock) {
        this.source = source;
        this.runImport = runImport;
        this.folder = folder;
        this.clock = clock;
    }

    /** What became of an import. */
    record Outcome(String status, People people, List<Problem> problems) {
        List<String> codes() {
            return problems.stream().map(Problem::code).toList();
        }

        Problem only() {
            if (problems.size() != 1) {
                throw new AssertionError("not one problem: " + problems);
            }
            return problems.getFirst();
        }
    }

    record People(long created, long updated, long unchanged, long rejected) {}

    /** @param at file and line */
    record Problem(String at, String column, String code, String value) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }

    Outcome run(PeopleFile file) {
        return run(file.bytes(), Format.ONEROSTER, Set.of(Registry.COUNTRY), false);
    }

    Outcome run(PeopleFile file, UUID unit) {
        return run(file.bytes(), Format.ONEROSTER, Set.of(unit), false);
    }

    Outcome run(byte[] bytes, Format format, Set<UUID> units, boolean dryRun) {
        try (var connection = source.getConnection()) {
            asked(connection, "select pg_advisory_lock(hashtext('identity.import'))");
            try {
                return run(connection, bytes, format, units, dryRun);
            } finally {
                asked(connection, "select pg_advisory_unlock(hashtext('identity.import'))");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Outcome run(Connection connection, byte[] bytes, Format format, Set<UUID> units, boolean dryRun)
            throws SQLException, IOException {
        var id = UUID.randomUUID();
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, id);
            statement.setArray(2, connection.createArrayOf("uuid", units.toArray()));
            statement.setString(3, format == Format.ONEROSTER ? "oneroster" : "teachers");
            statement.setBoolean(4, dryRun);
            statement.executeUpdate();
        }
        Files.createDirectories(folder.fileOf(id).getParent());
        Files.write(folder.fileOf(id), bytes);
        runImport.run(connection, new PendingImport(id, units, format, dryRun, 1, clock.instant()));
        folder.forget(id);
        return outcome(connection, id);
    }

    private static Outcome outcome(Connection connection, UUID id) throws SQLException {
        var problems = new ArrayList<Problem>();
        try (var statement = connection.prepareStatement(PROBLEMS)) {
            statement.setObject(1, id);
            var row = statement.executeQuery();
            while (row.next()) {
                problems.add(new Problem(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        try (var statement = connection.prepareStatement(FIGURES)) {
            statement.setObject(1, id);
            var row = statement.executeQuery();
            row.next();
            if (row.getLong(6) != problems.size()) {
                throw new AssertionError(row.getLong(6) + " problems counted, told of " + problems);
            }
            return new Outcome(
                    row.getString(1),
                    new People(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                    List.copyOf(problems));
        }
    }

    private static void asked(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(question);
        }
    }
}
