package tj.omuzgor.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the registry, looked at from outside. */
final class RegistryDatabase implements AutoCloseable {
    private final Connection connection;

    private RegistryDatabase(Connection connection) {
        this.connection = connection;
    }

    static RegistryDatabase of(RunningSystem system) throws SQLException {
        return of(system, "identity");
    }

    /** The database of another service. */
    static RegistryDatabase of(RunningSystem system, String name) throws SQLException {
        return new RegistryDatabase(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + system.postgresPort() + "/" + name,
                "postgres",
                system.postgresPassword()));
    }

    Connection connection() {
        return connection;
    }

    long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void run(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
