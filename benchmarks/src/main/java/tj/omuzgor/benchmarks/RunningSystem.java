package tj.omuzgor.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.Site;

/**
 * The system that was started for this run, as the launcher names it in the environment.
 *
 * @param kafka host and port
 * @param processes process numbers by name, in the launcher's order
 */
record RunningSystem(
        Site site,
        String administratorPassword,
        int postgresPort,
        String postgresPassword,
        String kafka,
        Map<String, Long> processes) {

    static RunningSystem fromEnvironment() {
        Map<String, Long> processes = new LinkedHashMap<>();
        Arrays.stream(value("OMUZGOR_BENCH_PROCESSES").split(","))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> processes.put(pair[0], Long.valueOf(pair[1])));
        Site site = Site.at(value("OMUZGOR_BENCH_GATEWAY"), value("OMUZGOR_BENCH_KEYCLOAK"), Clock.systemUTC())
                .withPatience(Duration.ofSeconds(10));
        return new RunningSystem(
                site,
                value("OMUZGOR_BENCH_ADMINISTRATOR"),
                Integer.parseInt(value("OMUZGOR_BENCH_POSTGRES_PORT")),
                value("OMUZGOR_BENCH_POSTGRES_PASSWORD"),
                value("OMUZGOR_BENCH_KAFKA"),
                processes);
    }

    private static String value(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; start benchmarks with ./omuzgor bench NAME");
        }
        return value;
    }
}
