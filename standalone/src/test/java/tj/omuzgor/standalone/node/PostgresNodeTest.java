package tj.omuzgor.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.supervise.RunRecord;
import tj.omuzgor.standalone.supervise.RunRecords;
import tj.omuzgor.standalone.supervise.Supervisor;

/** A real server under the real supervisor. */
@Timeout(120)
final class PostgresNodeTest {

    @TempDir
    private Path folder;

    private DataFolder data;
    private Database course;
    private PostgresNode node;
    private Supervisor supervisor;

    @BeforeEach
    void start() throws Exception {
        data = new DataFolder(folder.resolve("data"));
        data.open();
        Secrets secrets = new Secrets(data);
        course = Database.of("course", secrets);
        node = new PostgresNode(
                Path.of("target", "postgres").toAbsolutePath(),
                data,
                secrets,
                freePort(),
                List.of(course, Database.of("identity", secrets)));
        supervisor = new Supervisor(List.of(node), data, new RunRecords(data), Progress.SILENT, Clock.systemUTC());
        assertThat(supervisor.start()).isEmpty();
    }

    @AfterEach
    void stop() throws Exception {
        supervisor.stop();
    }

    @Test
    void writesDurably() throws Exception {
        try (Connection connection = connect(course, "course")) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "show data_checksums")).isEqualTo("on");
            assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "show max_connections")).isEqualTo("200");
            assertThat(ask(connection, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void keepsACommittedRowThroughASigkill() throws Exception {
        try (Connection connection = connect(course, "course");
                Statement statement = connection.createStatement()) {
            statement.execute("create table learning_record (id int primary key)");
            statement.execute("insert into learning_record values (42)");
        }
        long before = supervisor.find(PostgresNode.NAME).map(RunRecord::pid).orElseThrow();

        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        awaitAnotherThan(before);

        try (Connection connection = connect(course, "course")) {
            assertThat(ask(connection, "select id from learning_record")).isEqualTo("42");
        }
    }

    @Test
    void keepsRolesToTheirOwnDatabase() {
        assertThatThrownBy(() -> connect(course, "identity").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database \"identity\"");
    }

    @Test
    void beginsAnewWhereAFirstStartWasKilledBeforeItsFilesWereWhole() throws Exception {
        supervisor.stop();
        DataFolder killed = new DataFolder(folder.resolve("killed"));
        killed.open();
        Path half = Files.createDirectories(killed.root().resolve("postgres.new"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        PostgresNode begun = new PostgresNode(
                Path.of("target", "postgres").toAbsolutePath(), killed, new Secrets(killed), freePort(), List.of());

        begun.prepare();

        assertThat(killed.root().resolve("postgres/global/pg_control")).exists();
        assertThat(half).doesNotExist();
    }

    @Test
    void refusesTheFilesOfAnotherMajorVersion() throws Exception {
        supervisor.stop();
        Files.writeString(data.root().resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(node::prepare)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("were written by PostgreSQL 17, this is 18");
    }

    private void awaitAnotherThan(long pid) throws InterruptedException {
        while (supervisor.find(PostgresNode.NAME).map(RunRecord::pid).orElse(pid) == pid || !node.ready()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Connection connect(Database database, String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + node.port() + "/" + name, database.name(), database.password());
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
