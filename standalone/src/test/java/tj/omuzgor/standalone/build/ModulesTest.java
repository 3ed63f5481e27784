package tj.omuzgor.standalone.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.data.Refusal;

final class ModulesTest {

    private static final List<String> SERVICES = List.of(
            "identity", "course-service", "assessment-service", "certification-service", "coverage-service", "gateway");

    @TempDir
    private Path root;

    @BeforeEach
    void layOutAProject() throws IOException {
        write("pom.xml", "<project/>");
        write("contracts/pom.xml", "<project/>");
        write("contracts/src/main/java/Contract.java", "record Contract() {}");
        write("platform-test/pom.xml", "<project/>");
        write("kafka-node/pom.xml", "<project/>");
        write("kafka-node/target/kafka-node.jar", "");
        for (String service : SERVICES) {
            write(service + "/pom.xml", """
                    <dependency><groupId>tj.omuzgor</groupId><artifactId>contracts</artifactId></dependency>
                    <dependency>
                      <groupId>tj.omuzgor</groupId><artifactId>platform-test</artifactId><scope>test</scope>
                    </dependency>
                    """);
            write(service + "/src/main/java/Service.java", "class Service {}");
            write(service + "/target/quarkus-app/quarkus-run.jar", "");
        }
        build();
    }

    @Test
    void buildsNothingWhenNothingChanged() throws IOException {
        assertThat(stale()).isEmpty();
    }

    @Test
    void looksAtContentsNotAtDates() throws IOException {
        Files.setLastModifiedTime(
                root.resolve("gateway/src/main/java/Service.java"),
                FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(stale()).isEmpty();
    }

    @Test
    void buildsOnlyTheServiceThatChanged() throws IOException {
        write("gateway/src/main/java/Service.java", "class Service { int changed; }");

        assertThat(stale()).containsOnlyKeys("gateway");
    }

    @Test
    void buildsWhatDependsOnAChangedModule() throws IOException {
        write("contracts/src/main/java/Contract.java", "record Contract(int changed) {}");

        assertThat(stale()).containsOnlyKeys(SERVICES);
    }

    @Test
    void noticesARenamedAndADeletedFile() throws IOException {
        Files.move(
                root.resolve("identity/src/main/java/Service.java"), root.resolve("identity/src/main/java/Other.java"));

        assertThat(stale()).containsOnlyKeys("identity");
    }

    @Test
    void ignoresTestsAndWhatOnlyTestsNeed() throws IOException {
        write("gateway/src/test/java/ServiceTest.java", "class ServiceTest {}");
        write("platform-test/src/main/java/Fixture.java", "class Fixture {}");

        assertThat(stale()).isEmpty();
    }

    @Test
    void buildsAgainWhatLeftNothingToRun() throws IOException {
        Files.delete(root.resolve("identity/target/quarkus-app/quarkus-run.jar"));

        assertThat(stale()).containsOnlyKeys("identity");
    }

    @Test
    void leavesOutWhatSomebodyElseRuns() throws IOException {
        write("gateway/src/main/java/Service.java", "class Service { int changed; }");

        assertThat(Modules.running(root).stale(Set.of("gateway"))).isEmpty();
    }

    @Test
    void namesAMissingModule() throws IOException {
        Files.delete(root.resolve("coverage-service/pom.xml"));

        assertThatThrownBy(this::stale)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The module coverage-service is missing");
    }

    private void build() throws IOException {
        Modules modules = Modules.running(root);
        modules.mark(modules.stale(Set.of()));
    }

    private Map<String, String> stale() throws IOException {
        return Modules.running(root).stale(Set.of());
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
