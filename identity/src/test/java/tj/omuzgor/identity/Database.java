package tj.omuzgor.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the database behind the service. */
@ApplicationScoped
public class Database {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** The first column of the rows as texts. */
    public List<String> texts(String sql, Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Keeps what a statement locks until it is closed, and takes back what it wrote. */
    public Held hold(String sql, Object... parameters) {
        try {
            var connection = source.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.execute();
            }
            return new Held(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether a statement like that waits for a lock. */
    public boolean waits(String like) {
        return !texts(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike ?",
                        like)
                .isEmpty();
    }

    /** A transaction that is open. */
    public record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** The last published revision of a subject; 0 where it never was. */
    public long revision(String topic, Object subject) {
        var revisions = texts(
                "select revision from published_state where topic = ? and subject = ?", topic, subject.toString());
        return revisions.isEmpty() ? 0 : Long.parseLong(revisions.getFirst());
    }

    /** The last published state of a subject as JSON. */
    public String state(String topic, Object subject) {
        return texts("select payload from published_state where topic = ? and subject = ?", topic, subject.toString())
                .getFirst();
    }
}
