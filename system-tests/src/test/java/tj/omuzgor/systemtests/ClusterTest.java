package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.node.Nodes;
import tj.omuzgor.standalone.node.Service;

/** The cluster's files agree with each other and with what the launcher tells the same services on one machine. */
final class ClusterTest {

    /** What a cluster says and one machine need not: every container listens on one port, and Kafka has three nodes. */
    private static final Set<String> OF_THE_CLUSTER = Set.of("QUARKUS_HTTP_PORT", "OMUZGOR_EVENTS_REPLICAS");

    @TempDir
    private Path data;

    private ClusterFiles cluster;
    private Project project;

    @BeforeEach
    void read() throws IOException {
        project = Project.find();
        cluster = new ClusterFiles(project.root().resolve("k8s/base"));
    }

    @Test
    void everyFileIsPartOfTheBase() throws IOException {
        assertThat(cluster.named()).containsExactlyInAnyOrderElementsOf(cluster.files());
    }

    @Test
    void everyServiceIsDeployedAndNothingElse() {
        String[] services = Arrays.stream(Service.values()).map(Service::module).toArray(String[]::new);

        assertThat(cluster.all(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrder(services);
        assertThat(cluster.all(io.fabric8.kubernetes.api.model.Service.class))
                .extracting(service -> service.getMetadata().getName())
                .containsExactlyInAnyOrder(services);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceIsToldWhatTheLauncherTellsIt(Service service) {
        Map<String, String> told = told(service);
        Set<String> launcher = new HashSet<>(launcherTells(service));
        launcher.removeAll(OF_THE_CLUSTER);

        assertThat(told).containsKeys(launcher.toArray(String[]::new));
        assertThat(told.get("QUARKUS_HTTP_HOST")).isEqualTo("0.0.0.0");
        service.database()
                .ifPresent(name -> assertThat(told.get("QUARKUS_DATASOURCE_JDBC_URL"))
                        .isEqualTo("jdbc:postgresql://postgres:5432/" + name));
        service.database()
                .ifPresent(name -> assertThat(told.get("QUARKUS_DATASOURCE_REACTIVE_URL"))
                        .isEqualTo("vertx-reactive:postgresql://postgres:5432/" + name));
    }

    @Test
    void noServiceIsToldWhatNoneUnderstands() {
        Set<String> understood = Arrays.stream(Service.values())
                .flatMap(service -> launcherTells(service).stream())
                .collect(Collectors.toSet());
        understood.addAll(OF_THE_CLUSTER);

        for (Service service : Service.values()) {
            assertThat(understood).containsAll(told(service).keySet());
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceIsReachedWhereItListens(Service service) {
        Deployment deployment = cluster.one(Deployment.class, service.module());
        var front = cluster.one(io.fabric8.kubernetes.api.model.Service.class, service.module());
        ContainerPort port = container(service).getPorts().getFirst();

        assertThat(told(service).get("QUARKUS_HTTP_PORT"))
                .isEqualTo(port.getContainerPort().toString());
        assertThat(front.getSpec().getPorts()).singleElement().satisfies(open -> {
            assertThat(open.getPort()).isEqualTo(80);
            assertThat(open.getTargetPort().getStrVal()).isEqualTo(port.getName());
        });
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels).containsAllEntriesOf(front.getSpec().getSelector());
        assertThat(labels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        for (Probe probe : probes(service)) {
            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo(asked(service));
        }
    }

    @Test
    void theGatewaysHealthHasAPortOfItsOwnThatItsServiceDoesNotOpen() {
        ContainerPort management = container(Service.GATEWAY).getPorts().stream()
                .filter(port -> port.getName().equals(asked(Service.GATEWAY)))
                .findFirst()
                .orElseThrow();

        assertThat(told(Service.GATEWAY))
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "0.0.0.0")
                .containsEntry(
                        "QUARKUS_MANAGEMENT_PORT", management.getContainerPort().toString());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceWithAVolumeOfItsOwnIsReplacedNotDoubled(Service service) {
        DeploymentSpec deployment =
                cluster.one(Deployment.class, service.module()).getSpec();
        boolean claims = deployment.getTemplate().getSpec().getVolumes().stream()
                .anyMatch(volume -> volume.getPersistentVolumeClaim() != null);

        assertThat(claims).isEqualTo(service == Service.IDENTITY || service == Service.COURSE);
        if (claims) {
            assertThat(deployment.getReplicas()).isOne();
            assertThat(deployment.getStrategy().getType()).isEqualTo("Recreate");
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theScraperReachesThePortOnWhichAServiceTellsItsFigures(Service service) {
        assertThat(policies(service))
                .flatExtracting(policy -> policy.getSpec().getIngress())
                .anySatisfy(rule -> {
                    assertThat(rule.getPorts())
                            .extracting(port -> port.getPort().getStrVal())
                            .containsExactly(asked(service));
                    assertThat(rule.getFrom())
                            .filteredOn(from -> from.getNamespaceSelector() != null)
                            .extracting(from -> from.getPodSelector().getMatchLabels())
                            .containsExactly(Map.of("app.kubernetes.io/name", "prometheus"));
                });
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceRunsItsOwnImageAndReadsItsKeysWhereTheyAreMounted(Service service) {
        Container container = container(service);
        Set<String> mounted = container.getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .collect(Collectors.toSet());

        assertThat(container.getImage()).isEqualTo("omuzgor/" + service.module());
        assertThat(project.module(service.module()).resolve("pom.xml")).exists();
        told(service).forEach((name, value) -> {
            if (name.endsWith("_KEY_FILE")) {
                assertThat(mounted).contains(value.substring(0, value.lastIndexOf('/')));
            }
            if (name.endsWith("_FOLDER")) {
                assertThat(mounted).contains(value);
            }
        });
    }

    @Test
    void theGatewayAsksTheServicesByTheirNames() {
        cluster.settings().forEach((name, address) -> {
            if (name.startsWith("QUARKUS_REST_CLIENT_")) {
                assertThat(URI.create(address).getPort()).isEqualTo(-1);
                cluster.one(
                        io.fabric8.kubernetes.api.model.Service.class,
                        URI.create(address).getHost());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void onlyTheGatewayIsReachedFromOutsideAndOnlyAtItsPublicPort(Service service) {
        List<String> open = policies(service).stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .filter(rule -> rule.getFrom().isEmpty())
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getStrVal())
                .toList();

        assertThat(policies(service)).hasSize(1);
        assertThat(open).isEqualTo(service == Service.GATEWAY ? List.of("http") : List.of());
    }

    /** The name of the port on which a service is asked how it is. */
    private static String asked(Service service) {
        return service == Service.GATEWAY ? "management" : "http";
    }

    private List<NetworkPolicy> policies(Service service) {
        return cluster.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), service))
                .toList();
    }

    private static boolean selects(LabelSelector selector, Service service) {
        return service.module().equals(selector.getMatchLabels().get("app.kubernetes.io/name"))
                || selector.getMatchExpressions().stream()
                        .anyMatch(expression -> expression.getValues().contains(service.module()));
    }

    /** The paths by which the cluster asks a service how it is. */
    static Set<String> probePaths() throws IOException {
        ClusterFiles cluster = new ClusterFiles(Project.find().root().resolve("k8s/base"));
        return cluster.all(Deployment.class).stream()
                .flatMap(deployment -> probes(deployment).stream())
                .map(probe -> probe.getHttpGet().getPath())
                .collect(Collectors.toSet());
    }

    private Set<String> launcherTells(Service service) {
        return Nodes.choosing(project, new DataFolder(data), Map.of())
                .environment(service)
                .keySet();
    }

    /** A value that comes from a secret is told as empty. */
    private Map<String, String> told(Service service) {
        Map<String, String> told = cluster.settings();
        for (EnvVar variable : container(service).getEnv()) {
            told.put(variable.getName(), variable.getValue() == null ? "" : variable.getValue());
        }
        return told;
    }

    private Container container(Service service) {
        return cluster.one(Deployment.class, service.module())
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    private List<Probe> probes(Service service) {
        return probes(cluster.one(Deployment.class, service.module()));
    }

    private static List<Probe> probes(Deployment deployment) {
        Container container =
                deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .toList();
    }
}
