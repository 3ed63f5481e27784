package tj.omuzgor.identity.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.roster.file.RosterFile.Format;
import tj.omuzgor.identity.roster.file.RowProblem;

/** What the worker writes down of an import, outside the transaction that applies it: others see how far it is. */
@ApplicationScoped
class Journal {

    /** Where the one who asked kept the registry then and has not ceased to since. */
    private static final String BEGIN = """
            update roster_import set status = 'running', phase = 'reading', percent = 0, line_count = 0, problem_count = 0,
                   attempts = attempts + 1, started_at = coalesce(started_at, ?)
            where id = (select id from roster_import where status in ('waiting', 'running') order by id limit 1)
            returning id, format, dry_run, attempts, started_at, array(
              select unit from unnest(units) as unit
              where not exists (select from staff_grant g where g.holder = requested_by and g.unit_id = unit
                                  and g.role in ('registrar', 'admin') and g.to_at > requested_at and g.to_at <= ?)
                 or exists (select from staff_grant g where g.holder = requested_by and g.unit_id = unit
                              and g.role in ('registrar', 'admin') and g.from_at <= ? and (g.to_at is null or g.to_at > ?))) as units
            """;

    private static final int BEGIN_INSTANTS = 4;

    private static final String FORGET = "delete from roster_import_problem where import_id = ?";

    private static final String PROGRESS =
            "update roster_import set phase = ?, percent = ?, line_count = ? where id = ? and status = 'running'";

    private static final String IGNORED = "update roster_import set ignored = ? where id = ?";

    private static final String END = """
            update roster_import set status = ?, phase = null, refusal = ?::jsonb, finished_at = ?, units_created = 0, units_updated = 0,
                   units_unchanged = 0, people_created = 0, people_updated = 0, people_unchanged = 0
            where id = ? and status = 'running'
            """;

    private final DataSource source;
    private final ObjectMapper json;
    private final Clock clock;

    Journal(DataSource source, ObjectMapper json, Clock clock) {
        this.source = source;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the next import up, one that was interrupted first; null where none waits. */
    @Nullable
    PendingImport begin() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(BEGIN)) {
            for (int i = 1; i <= BEGIN_INSTANTS; i++) {
                statement.setObject(i, now());
            }
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                var units = (UUID[]) row.getArray("units").getArray();
                var pending = new PendingImport(
                        row.getObject("id", UUID.class),
                        Set.of(units),
                        row.getString("format").equals("oneroster") ? Format.ONEROSTER : Format.TEACHERS,
                        row.getBoolean("dry_run"),
                        row.getInt("attempts"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant());
                forget(connection, pending.id());
                return pending;
            }
        }
    }

    private static void forget(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    void progress(UUID id, String phase, int percent, long lines) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(PROGRESS)) {
            statement.setString(1, phase);
            statement.setInt(2, percent);
            statement.setLong(3, lines);
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    void ignored(UUID id, Collection<String> what) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(IGNORED)) {
            statement.setArray(1, connection.createArrayOf("text", what.toArray()));
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    /** The import ends without an effect. */
    void end(UUID id, String status, @Nullable RowProblem refusal) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(END)) {
            statement.setString(1, status);
            if (refusal == null) {
                statement.setNull(2, Types.VARCHAR);
            } else {
                statement.setString(2, written(refusal));
            }
            statement.setObject(3, now());
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String written(RowProblem refusal) {
        try {
            return json.writeValueAsString(refusal);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A refusal is not writable as JSON", impossible);
        }
    }
}
