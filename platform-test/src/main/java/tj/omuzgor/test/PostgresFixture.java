package tj.omuzgor.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty PostgreSQL database for every application that is started; one server for the test JVM.
 *
 * <p>{@code -Domuzgor.test.postgres=auto|embedded|container} chooses the server: a container where a container engine answers
 * ({@code auto}), always the embedded one, or always a container. {@code -Domuzgor.test.postgres-image} names the image.
 */
public final class PostgresFixture implements QuarkusTestResourceLifecycleManager {
    private static final String SERVER = "omuzgor.test.postgres.server";

    @Override
    public Map<String, String> start() {
        var database = "t_" + UUID.randomUUID().toString().replace("-", "");
        var server = server();
        create(server, database);
        var address = "//" + server + "/" + database;
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql:" + address,
                "quarkus.datasource.reactive.url",
                "postgresql:" + address,
                "quarkus.datasource.username",
                PostgresServer.USER,
                "quarkus.datasource.password",
                PostgresServer.PASSWORD);
    }

    @Override
    public void stop() {
        // The server and its databases end with the test JVM.
    }

    /** {@code host:port} of the one server, started by the first who asks. */
    static String server() {
        return Shared.once(SERVER, () -> PostgresServer.start(System.getProperty("omuzgor.test.postgres", "auto")));
    }

    private static void create(String server, String database) {
        var administrator = new PGSimpleDataSource();
        administrator.setUrl("jdbc:postgresql://" + server + "/postgres");
        try (var connection = administrator.getConnection(PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot create the database " + database + " on " + server, failed);
        }
    }
}
