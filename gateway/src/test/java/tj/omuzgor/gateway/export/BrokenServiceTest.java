package tj.omuzgor.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.gateway.client.Service;
import tj.omuzgor.gateway.export.Exports.Beginning.Begun;
import tj.omuzgor.platform.problem.ProblemException;

/** What a service gives but half is no archive. */
final class BrokenServiceTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n";
    private static final String LINE = "{\"section\" : \"attempts\", \"data\" : {\"n\":1}}\n";
    /** Its length goes before it (RFC 9112 section 7.1). */
    private static final String CHUNK = "2b\r\n" + LINE + "\r\n";

    private static final String WHOLE = HEAD + "Transfer-Encoding: chunked\r\n\r\n" + CHUNK + "0\r\n\r\n";

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void over() {
        end.countDown();
        vertx.close();
    }

    @Test
    void whatIsWholeIsAnArchive() throws IOException {
        try (var service = new RawService(RawService.text(WHOLE));
                var export = export()) {
            make(export, service);

            try (var zip = new ZipFile(export.file().toFile())) {
                assertThat(zip.size()).isEqualTo(1 + Service.values().length);
                assertThat(zip.getEntry("coverage-attempts.ndjson").getSize()).isEqualTo("{\"n\":1}\n".length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Transfer-Encoding: chunked\r\n\r\n" + CHUNK,
                HEAD + "Transfer-Encoding: chunked\r\n\r\n" + CHUNK + "2c\r\n{\"section\"",
                HEAD + "Content-Length: 1000\r\n\r\n" + LINE,
                HEAD + "Content-Length: 5\r\n\r\nhello",
                "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 4\r\n\r\nOops"
            })
    void whatBreaksOffIsNot(String answer) throws IOException {
        try (var service = new RawService(RawService.text(answer));
                var export = export()) {
            assertThatThrownBy(() -> make(export, service))
                    .satisfies(refused -> isProblem(refused, 502, "upstream-failed"));
        }
    }

    @Test
    void nobodyThereIsToldAsElsewhere() throws IOException {
        var service = new RawService(RawService.text(""));
        service.close();
        try (var export = export()) {
            assertThatThrownBy(() -> make(export, service))
                    .satisfies(refused -> isProblem(refused, 503, "service-unavailable"));
        }
    }

    @Test
    void whoFallsSilentInTheMiddleIsWaitedForUntilTheDeadline() throws IOException {
        RawService.Answer half = out -> {
            RawService.text(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + CHUNK).write(out);
            out.flush();
            end.await();
        };
        try (var service = new RawService(half);
                var export = export()) {
            assertThatThrownBy(() -> make(export, service))
                    .satisfies(refused -> isProblem(refused, 504, "upstream-timeout"))
                    .hasMessageContaining("identity");
        }
    }

    @Test
    void whoDripsIsWaitedForUntilTheDeadline() throws IOException {
        RawService.Answer drip = out -> {
            RawService.text(HEAD + "Transfer-Encoding: chunked\r\n\r\n").write(out);
            while (!end.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                RawService.text(CHUNK).write(out);
                out.flush();
            }
        };
        try (var service = new RawService(drip);
                var export = export()) {
            assertThatThrownBy(() -> make(export, service))
                    .satisfies(refused -> isProblem(refused, 504, "upstream-timeout"));
        }
    }

    @Test
    void nothingIsReadForWhoIsGone() throws IOException {
        try (var export = export();
                var service = new RawService(out -> {
                    export.close();
                    end.await();
                })) {
            assertThatThrownBy(() -> make(export, service))
                    .satisfies(refused -> isProblem(refused, 503, "unavailable"));
            assertThat(export.file()).doesNotExist();
        }
    }

    private Export export() throws IOException {
        var bounds = Bounds.of(folder, 1, 1 << 20, 1 << 20);
        return ((Begun) new Exports(new ExportFolder(folder), bounds).begin("somebody")).export();
    }

    private void make(Export export, RawService service) throws IOException {
        var config = new SmallRyeConfigBuilder();
        for (var one : Service.values()) {
            config.withDefaultValue("quarkus.rest-client." + one.key() + ".url", service.url());
        }
        var streams = new ServiceStreams(config.build(), new ObjectMapper());
        var bounds = Bounds.of(folder, 1, 1 << 20, 1 << 20);
        new ExportPerson(streams, new Readme(), vertx, bounds).make(export, null, new Asking("Bearer x", null));
    }

    private static void isProblem(Throwable thrown, int status, String code) {
        assertThat(thrown).isInstanceOf(ProblemException.class);
        var problem = ((ProblemException) thrown).problem();
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
    }
}
