package tj.omuzgor.standalone.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.supervise.Child;
import tj.omuzgor.standalone.supervise.Launch;
import tj.omuzgor.standalone.supervise.Part;

/** One PostgreSQL server with durable settings on loopback, and a database with its owner for each service. */
public final class PostgresNode implements Part {

    public static final String NAME = "postgres";

    private static final String SUPERUSER = "postgres";
    private static final String MAJOR_VERSION = "18";

    private final PostgresBinaries binaries;
    private final DataFolder data;
    private final Path files;
    private final Path initLog;
    private final Secrets secrets;
    private final int port;
    private final List<Database> databases;

    public PostgresNode(Path cache, DataFolder data, Secrets secrets, int port, List<Database> databases) {
        this.binaries = new PostgresBinaries(cache);
        this.data = data;
        this.files = data.folder("postgres");
        this.initLog = data.log("postgres-init");
        this.secrets = secrets;
        this.port = port;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int layer() {
        return 0;
    }

    /** A fast shutdown: open transactions are rolled back, nobody is waited for. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        binaries.unpack();
        Path version = files.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new Refusal(
                        "The database files in " + files + " were written by PostgreSQL " + found + ", this is "
                                + MAJOR_VERSION + "; choose another folder with --data or begin anew with --fresh.");
            }
            return;
        }
        initialize();
    }

    /** Beside its place first: a start that is killed meanwhile leaves nothing that looks like a database. */
    private void initialize() throws IOException, InterruptedException {
        Unprivileged unprivileged = Unprivileged.find();
        FreshFolder fresh = FreshFolder.beside(files);
        Path passwordFile = Files.createTempFile("postgres", ".password");
        try {
            Files.writeString(passwordFile, secrets.password("postgres"));
            unprivileged.passThrough(data.root());
            unprivileged.own(fresh.path());
            unprivileged.own(passwordFile);
            int exit = Child.run(new ProcessBuilder(unprivileged.command(List.of(
                            binaries.program("initdb"),
                            "--pgdata=" + fresh.path(),
                            "--username=" + SUPERUSER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8")))
                    .redirectErrorStream(true)
                    .redirectOutput(initLog.toFile()));
            if (exit != 0) {
                throw new Refusal("PostgreSQL's initdb ended with exit " + exit + "; see " + initLog + ".");
            }
            fresh.moveInto(files);
        } finally {
            Files.delete(passwordFile);
        }
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", files.toString()));
        PostgresSettings.of(port).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        try {
            return new Launch(Unprivileged.find().command(command), Map.of(), files, binaries.program("postgres"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public Duration patience() {
        // Recovery after a crash replays the log.
        return Duration.ofMinutes(5);
    }

    @Override
    public void onReady() throws IOException {
        try (Connection connection = connect("postgres")) {
            for (Database database : databases) {
                PostgresRoles.ensure(connection, database);
            }
        } catch (SQLException e) {
            throw new IOException("cannot make the databases: " + e.getMessage(), e);
        }
    }

    /** A connection as the superuser; the caller closes it. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2&socketTimeout=30",
                SUPERUSER,
                secrets.password("postgres"));
    }
}
