package tj.omuzgor.standalone.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.omuzgor.standalone.build.AotCache;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.supervise.Launch;
import tj.omuzgor.standalone.supervise.Part;

/** One service: its own JVM, its own database, its own AOT cache. */
public final class ServiceProcess implements Part {

    private static final List<String> JVM = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private final Project project;
    private final Service service;
    private final int port;
    private final Map<String, String> environment;
    private final HttpHealth readiness;
    private final HttpHealth liveness;

    public ServiceProcess(Project project, Service service, Addresses addresses, Map<String, String> environment) {
        this.project = project;
        this.service = service;
        this.port = addresses.service(service);
        this.environment = Map.copyOf(environment);
        this.readiness = new HttpHealth(addresses.managementPort(service), "/q/health/ready");
        this.liveness = new HttpHealth(addresses.managementPort(service), "/q/health/live");
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public int port() {
        return port;
    }

    /** Not Keycloak: a service fetches the keys of tokens when the first one comes. */
    @Override
    public Set<String> needs() {
        return Set.of(PostgresNode.NAME, KafkaProcess.NAME);
    }

    @Override
    public int layer() {
        return 3;
    }

    @Override
    public void prepare() {
        if (!Files.exists(application().resolve("quarkus-run.jar"))) {
            throw new Refusal(service.module() + " is not built: " + application() + " holds no quarkus-run.jar.");
        }
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(project.java().toString());
        command.addAll(JVM);
        command.addAll(cache().options());
        command.add("-Domuzgor.service=" + service.module());
        command.add("-jar");
        command.add("quarkus-run.jar");
        return new Launch(command, environment, application(), "-Domuzgor.service=" + service.module());
    }

    @Override
    public boolean ready() {
        return readiness.ask();
    }

    @Override
    public boolean live() {
        return liveness.ask();
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
        return new AotCache(project, service.module(), application());
    }

    private Path application() {
        return project.module(service.module()).resolve("target/quarkus-app");
    }
}
