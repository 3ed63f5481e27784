package tj.omuzgor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.roster.RosterFile;

/** Part of a name in either script among the nation's teachers, asked through the gateway; the plan is shown beside a whole scan. */
public final class TeacherSearchBenchmark {
    private static final int NATION = 129_000;
    private static final int ASKED = 200;
    private static final int WARM_UP = 1_000;
    private static final double LIMIT_MILLIS = 50;
    private static final List<String> PARTS = List.of(
            "Раҳматуллоев",
            "рахматуллоев",
            "rahmatullo",
            "Каримова Мадина",
            "Ҷамшед",
            "jamshed",
            "R-0000777",
            "Шаҳноза");

    private static final String QUESTION = "query($unit: ID, $part: String) {"
            + " teachers(unitId: $unit, search: $part, first: 50) { edges { node { id family given registryNumber } } } }";

    private static final String PLAN =
            "explain (analyze, costs off) select id from teacher where search_name like name_key('%рахматулло%')"
                    + " order by family, given, id limit 51";

    private final RunningSystem system = RunningSystem.fromEnvironment();
    private final int teachers = Integer.parseInt(System.getenv().getOrDefault("OMUZGOR_BENCH_TEACHERS", "" + NATION));

    private TeacherSearchBenchmark() {}

    /** Prints JSON lines on standard output, progress and plans on standard error. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        try {
            new TeacherSearchBenchmark().run();
        } catch (IllegalStateException | Unexpected failed) {
            System.err.println("omuzgor bench teacher-search: " + failed.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        load();
        var gateway = new GatewayHttp(system.site());
        var administrator = new GraphQlClient(
                gateway, new KeycloakLogin(system.site()).signInAdministrator(system.administratorPassword()), "en");
        try (var database = RegistryDatabase.of(system)) {
            database.run("analyze");
            var district = database.texts("select id::text from org_unit where code = 'TJ-SU-01'")
                    .getFirst();
            measure(administrator, "teacher-search.nation", Map.of());
            measure(administrator, "teacher-search.district", Map.of("unit", district));
            plans(database);
        }
    }

    private void load() throws IOException, InterruptedException {
        var file = Files.createTempFile("roster", ".zip");
        try {
            ImportBenchmark.tell("importing " + teachers + " made-up teachers");
            new RosterFile(new RosterFile.Wanted(teachers, 1, 0)).write(file, percent -> {});
            var upload = ImportBenchmark.upload(system);
            JsonNode last = upload.follow(upload.send(file, false).path("id").asText(), state -> {});
            if (!last.path("status").asText().equals("done")) {
                throw new IllegalStateException("the import ended otherwise: " + last);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(GraphQlClient client, String name, Map<String, Object> within) throws IOException {
        long[] millis = new long[ASKED];
        long found = 0;
        for (int i = -WARM_UP; i < ASKED; i++) {
            var variables = new HashMap<>(within);
            variables.put("part", PARTS.get(Math.floorMod(i, PARTS.size())));
            long begin = System.nanoTime();
            var answer = client.ask(QUESTION, variables);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1_000_000;
                found += answer.path("teachers").path("edges").size();
            }
        }
        Arrays.sort(millis);
        double p99 = millis[(int) Math.ceil(0.99 * ASKED) - 1];
        new LimitedFigure(name, "ms", p99, LIMIT_MILLIS, true, millis).print(Map.of("found", found));
    }

    private static void plans(RegistryDatabase database) throws SQLException {
        ImportBenchmark.tell("the plan:");
        database.texts(PLAN).forEach(ImportBenchmark::tell);
        database.run(
                "set enable_bitmapscan = off; set enable_indexscan = off; set max_parallel_workers_per_gather = 0");
        ImportBenchmark.tell("a whole scan, for comparison:");
        database.texts(PLAN).forEach(ImportBenchmark::tell);
    }
}
