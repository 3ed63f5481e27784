package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A day with the command line: start, look, walk the golden path, stop, and go on the next day with what was kept. */
@Timeout(600)
final class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private CommandLine omuzgor;

    @BeforeEach
    void choose() {
        omuzgor = new CommandLine(folder);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        omuzgor.run("down");
    }

    @Test
    void keepsWhatItHasFromOneRunToTheNext() throws IOException, InterruptedException {
        assertThat(omuzgor.run("status").exit()).isEqualTo(1);

        CommandLine.Answer up = omuzgor.run("up", "--detach");
        assertThat(up.exit()).as(up.text() + up.errors()).isZero();
        assertThat(up.text()).contains("Ready in ");
        everyPartIsHealthy();
        theSecretsAreKeptFromLogs();
        aSecondStartIsRefused();
        String certificate = demo();
        assertThat(omuzgor.run("down").lines()).last().isEqualTo("Stopped.");
        assertThat(omuzgor.run("status").exit()).isEqualTo(1);

        assertThat(omuzgor.run("up", "--detach").exit()).isZero();
        assertThat(page(certificate)).isEqualTo(200);
        assertThat(demo()).isNotEqualTo(certificate);
        aMadeUpRegisterIsTakenInOnce();
        assertThat(omuzgor.run("down").exit()).isZero();
        assertThat(omuzgor.run("down").text()).startsWith("Nothing is running on ");
    }

    private void everyPartIsHealthy() throws IOException, InterruptedException {
        CommandLine.Answer status = omuzgor.run("status", "--json");

        assertThat(status.exit()).as(status.text()).isZero();
        assertThat(JSON.readTree(status.text()))
                .hasSize(9)
                .allSatisfy(part -> assertThat(part.path("health").asText()).isEqualTo("healthy"))
                .allSatisfy(part -> assertThat(part.path("memoryMb").asLong()).isPositive());
    }

    private void theSecretsAreKeptFromLogs() throws IOException {
        String log = Files.readString(omuzgor.data().resolve("logs/up.log"));
        String password =
                Files.readString(omuzgor.data().resolve("secrets/admin")).strip();

        assertThat(log).contains("secrets/admin").doesNotContain(password);
    }

    private void aSecondStartIsRefused() throws IOException, InterruptedException {
        CommandLine.Answer second = omuzgor.run("up", "--detach", "--port", "18999");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.errors()).contains("Another `up` is running on " + omuzgor.data());
        assertThat(omuzgor.data().resolve("logs/up.log.1")).doesNotExist();
    }

    /** 700 teachers; of every kind of defect there are two, a repeated one is two rows, and letters of an old font are repaired. */
    private void aMadeUpRegisterIsTakenInOnce() throws IOException, InterruptedException {
        Path file = folder.resolve("register.zip");
        assertThat(omuzgor.runAlone("generate", "--teachers", "700", "--defects", "14", file.toString())
                        .exit())
                .isZero();

        assertThat(imported(file, "--dry-run")).contains("688 created", "nothing was kept");
        assertThat(imported(file)).contains("688 created", "14 rejected", "register.zip.errors.csv");
        assertThat(Files.readString(folder.resolve("register.zip.errors.csv")))
                .contains("import-formula", "import-day-form", "import-id-repeated", "import-org-unknown");
        assertThat(imported(file)).contains("688 unchanged", "14 rejected").doesNotContain("688 created");
    }

    private String imported(Path file, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("import", file.toString()));
        words.addAll(List.of(options));
        CommandLine.Answer answer = omuzgor.run(words.toArray(String[]::new));
        assertThat(answer.exit()).as(answer.text() + answer.errors()).isZero();
        return answer.text();
    }

    /** Walks the golden path. @return the address of the certificate's page */
    private String demo() throws IOException, InterruptedException {
        CommandLine.Answer demo = omuzgor.run("demo", "--json");
        List<JsonNode> steps = new ArrayList<>();
        for (String line : demo.lines()) {
            steps.add(JSON.readTree(line));
        }

        assertThat(demo.exit()).as(demo.text() + demo.errors()).isZero();
        assertThat(steps)
                .hasSizeGreaterThan(20)
                .allSatisfy(step -> assertThat(step.path("ok").asBoolean()).isTrue());
        return steps.stream()
                .map(step -> step.at("/data/verificationUrl").asText())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static int page(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
