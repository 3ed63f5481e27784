package tj.omuzgor.standalone.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Ports;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.supervise.Part;

/** All parts of the system on one data folder, with their ports chosen. */
public final class Nodes {

    private static final int USUAL_GATEWAY_PORT = 8080;

    private final Addresses addresses;
    private final List<Part> parts;
    private final ServiceEnvironment environment;

    private Nodes(Addresses addresses, List<Part> parts, ServiceEnvironment environment) {
        this.addresses = addresses;
        this.parts = List.copyOf(parts);
        this.environment = environment;
    }

    /** Chooses ports, those asked for first, and lays everything out; starts nothing. */
    public static Nodes choosing(Project project, DataFolder data, Map<String, Integer> asked) {
        Ports ports = new Ports(data);
        Set<String> names = new TreeSet<>();
        Nodes nodes = on(project, data, (name, usual) -> {
            names.add(name);
            Integer port = asked.get(name);
            return ports.choose(name, port == null ? OptionalInt.empty() : OptionalInt.of(port), usual);
        });
        for (String name : asked.keySet()) {
            if (!names.contains(name)) {
                throw new Refusal(
                        "Nothing called " + name + " has a port; there are: " + String.join(", ", names) + ".");
            }
        }
        return nodes;
    }

    /** The layout of the system that runs, or ran last, on this folder. */
    public static Nodes remembered(Project project, DataFolder data) {
        Ports ports = new Ports(data);
        return on(project, data, (name, usual) -> ports.remembered(name));
    }

    private interface PortChoice {
        int port(String name, OptionalInt usual);
    }

    private static Nodes on(Project project, DataFolder data, PortChoice ports) {
        Secrets secrets = new Secrets(data);
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            boolean gateway = service == Service.GATEWAY;
            services.put(
                    service,
                    ports.port(service.module(), gateway ? OptionalInt.of(USUAL_GATEWAY_PORT) : OptionalInt.empty()));
        }
        Addresses addresses = new Addresses(
                ports.port(PostgresNode.NAME, OptionalInt.empty()),
                ports.port(KafkaProcess.NAME, OptionalInt.empty()),
                ports.port(KeycloakNode.NAME, OptionalInt.empty()),
                ports.port("gateway-management", OptionalInt.empty()),
                services);
        int kafkaController = ports.port("kafka-controller", OptionalInt.empty());
        int keycloakManagement = ports.port("keycloak-management", OptionalInt.empty());
        List<Part> parts = new ArrayList<>();
        parts.add(postgres(project, data, secrets, addresses));
        parts.add(new KafkaProcess(project, data, addresses.kafka(), kafkaController));
        parts.add(new KeycloakNode(
                project,
                secrets,
                new KeycloakNode.KeycloakPorts(addresses.keycloak(), keycloakManagement, addresses.postgres()),
                Database.of("keycloak", secrets)));
        ServiceEnvironment environment = new ServiceEnvironment(addresses, data, secrets);
        for (Service service : Service.values()) {
            parts.add(new ServiceProcess(project, service, addresses, environment.of(service)));
        }
        return new Nodes(addresses, parts, environment);
    }

    private static Part postgres(Project project, DataFolder data, Secrets secrets, Addresses addresses) {
        List<Database> databases = Stream.concat(
                        Stream.of("keycloak"),
                        Arrays.stream(Service.values()).flatMap(service -> service.database().stream()))
                .map(name -> Database.of(name, secrets))
                .toList();
        return new PostgresNode(project.cache("postgres"), data, secrets, addresses.postgres(), databases);
    }

    public Addresses addresses() {
        return addresses;
    }

    /** What a service is told through its environment. */
    public Map<String, String> environment(Service service) {
        return environment.of(service);
    }

    public List<Part> parts() {
        return parts;
    }
}
