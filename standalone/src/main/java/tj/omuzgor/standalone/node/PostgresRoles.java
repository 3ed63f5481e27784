package tj.omuzgor.standalone.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a database and its owner when they are missing; nobody else may connect to it. */
final class PostgresRoles {

    private PostgresRoles() {}

    static void ensure(Connection connection, Database database) throws SQLException {
        String name = "\"" + database.name() + "\"";
        String password = "'" + database.password().replace("'", "''") + "'";
        try (Statement statement = connection.createStatement()) {
            boolean role = exists(connection, "select 1 from pg_roles where rolname = ?", database.name());
            statement.execute((role ? "alter" : "create") + " role " + name + " login password " + password);
            if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect on database " + name + " from public");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
