package tj.omuzgor.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the database alone does: pgbench inserts as many rows a transaction into a table of the same shape on the same server. */
final class Pgbench {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final String DATABASE = "course";
    private static final String TABLE = "bench_record";
    private static final int OWNERS = 64;

    private final Path program;
    private final int port;
    private final String password;

    private Pgbench(Path program, RunningSystem system) {
        this.program = program;
        this.port = system.postgresPort();
        this.password = system.postgresPassword();
    }

    /** The program of Debian's package, or of the search path. */
    static Pgbench find(RunningSystem system) throws IOException {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of),
                        versions())
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
        return new Pgbench(
                found.orElseThrow(() -> new IllegalStateException(
                        "pgbench is missing, which the reference is measured with; install Debian's postgresql-contrib, or run"
                                + " ./omuzgor test --install")),
                system);
    }

    private static Stream<Path> versions() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(DEBIAN)) {
            return folders.map(folder -> folder.resolve("bin")).toList().stream();
        }
    }

    /** Makes the table anew, like the one that holds learning records, with its keys and indexes. */
    void prepare() throws SQLException {
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
        try (Connection connection = DriverManager.getConnection(address, "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + TABLE);
            statement.execute("create table " + TABLE + " (like learning_record including all)");
            statement.execute("checkpoint");
        }
    }

    /** Rows a second. */
    double run(Duration time, int clients, int rows) throws IOException, InterruptedException {
        Path script = Files.createTempFile("insert", ".sql");
        try {
            Files.writeString(script, script(rows));
            ProcessBuilder pgbench = new ProcessBuilder(List.of(
                            program.toString(),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + clients,
                            "--jobs=2",
                            "--time=" + time.toSeconds(),
                            "--file=" + script,
                            "--host=127.0.0.1",
                            "--port=" + port,
                            "--username=postgres",
                            DATABASE))
                    .redirectErrorStream(true);
            pgbench.environment().put("PGPASSWORD", password);
            Process process = pgbench.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(output);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench failed:\n" + output);
            }
            return Double.parseDouble(rate.group(1)) * rows;
        } finally {
            Files.delete(script);
        }
    }

    /** The space after a colon inside JSON keeps pgbench from seeing a variable there. */
    private static String script(int rows) {
        String row =
                "(('01900000-0000-7000-8000-0000000000' || (9 + :owner)::text)::uuid, uuidv7(), 'activity.progressed',"
                        + " md5(random()::text) || md5(random()::text), '01900000-0000-7000-8000-000000000001', now(), now(), now(), 0,"
                        + " '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000003',"
                        + " '{\"seen\": [[0, 5]], \"activeSeconds\": 30}', repeat('x', 330), 'stored')";
        return "\\set owner random(1, " + OWNERS + ")\ninsert into " + TABLE
                + " (owner, id, kind, digest, device_id, occurred_at, received_at, effective_at, correction_ms, enrollment_id,"
                + " activity_id, data, raw, status) values "
                + IntStream.range(0, rows).mapToObj(i -> row).collect(Collectors.joining(", ")) + ";\n";
    }
}
