package tj.omuzgor.standalone.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.omuzgor.standalone.build.AotCache;
import tj.omuzgor.standalone.build.KeycloakHome;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.supervise.Launch;
import tj.omuzgor.standalone.supervise.Part;

/** Keycloak with the realm {@code omuzgor}, imported at the first start. */
public final class KeycloakNode implements Part {

    public static final String NAME = "keycloak";

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** As the distribution's own script sets them, with a heap for a small machine and a single-threaded collector. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // The optimizing compiler waits for code that is really hot: it would take half of the start's processor
            // time.
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=4000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=240000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Duser.language=en",
            "-Duser.country=US");

    private final Project project;
    private final KeycloakHome home;
    private final Secrets secrets;
    private final KeycloakPorts ports;
    private final Database database;
    private final HttpHealth health;

    /** The three ports Keycloak is reached by or reaches. */
    public record KeycloakPorts(int http, int management, int postgres) {}

    public KeycloakNode(Project project, Secrets secrets, KeycloakPorts ports, Database database) {
        this.project = project;
        this.home = new KeycloakHome(project);
        this.secrets = secrets;
        this.ports = ports;
        this.database = database;
        this.health = new HttpHealth(ports.management(), "/health/ready");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return ports.http();
    }

    @Override
    public Set<String> needs() {
        return Set.of(PostgresNode.NAME);
    }

    @Override
    public int layer() {
        return 2;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    @Override
    public void prepare() throws IOException {
        home.refresh();
    }

    @Override
    public Launch launch() throws IOException {
        Path folder = home.folder();
        List<String> command = new ArrayList<>();
        command.add(project.java().toString());
        command.addAll(JVM);
        command.addAll(cache().options());
        command.addAll(List.of(
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                MAIN,
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.http(),
                "--http-management-port=" + ports.management(),
                "--hostname=http://127.0.0.1:" + ports.http(),
                "--log-level=warn"));
        return new Launch(command, environment(), folder, MAIN);
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database.name(),
                "KC_DB_USERNAME",
                database.name(),
                "KC_DB_PASSWORD",
                database.password(),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                MasterRealm.CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                secrets.password("keycloak-launcher"),
                // The realm file's placeholders.
                "IDENTITY_CLIENT_SECRET",
                secrets.password("identity-client"),
                "PAGES_CLIENT_SECRET",
                secrets.password("pages-client"),
                // Without a port: on loopback Keycloak takes any.
                "PUBLIC_URL",
                "http://127.0.0.1");
    }

    @Override
    public String stopping() throws IOException {
        return cache().stopping();
    }

    @Override
    public void onStopped() throws IOException {
        cache().keep();
    }

    private AotCache cache() throws IOException {
        return new AotCache(project, NAME, home.folder().resolve("lib"));
    }

    @Override
    public boolean ready() {
        return health.ask();
    }

    @Override
    public void onReady() throws IOException, InterruptedException {
        new MasterRealm(ports.http(), secrets.password("keycloak-launcher")).closeDirectGrants();
    }
}
