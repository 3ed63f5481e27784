package tj.omuzgor.test;

import com.github.dockerjava.api.exception.NotFoundException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Starts the PostgreSQL server of a test JVM and stops it when the JVM ends. */
final class PostgresServer {
    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    /** What {@code .ci/with-engine} makes where images cannot be pulled. */
    private static final String OWN_IMAGE = "local/postgres:18";

    private static final String OFFICIAL_IMAGE = "postgres:18";

    private PostgresServer() {}

    /** Gives {@code host:port}. */
    static String start(String kind) {
        return switch (kind) {
            case "embedded" -> embedded();
            case "container" -> container();
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
            default ->
                throw new IllegalArgumentException("omuzgor.test.postgres is auto, embedded or container, not " + kind);
        };
    }

    private static String embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            return "127.0.0.1:" + server.getPort();
        } catch (IOException failed) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start", failed);
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; the shutdown hook closes it
    private static String container() {
        var named = System.getProperty("omuzgor.test.postgres-image");
        var image = DockerImageName.parse(named == null ? presentImage() : named);
        var server = new PostgreSQLContainer(image.asCompatibleSubstituteFor("postgres"))
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server.getHost() + ":" + server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    private static String presentImage() {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(OWN_IMAGE).exec();
            return OWN_IMAGE;
        } catch (NotFoundException notMadeHere) {
            return OFFICIAL_IMAGE;
        }
    }
}
