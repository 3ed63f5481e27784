package tj.omuzgor.gateway.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.ProblemDetails;
import tj.omuzgor.gateway.client.Service;
import tj.omuzgor.gateway.client.ServiceRefusal;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/** Opens the answers of services to be read a piece at a time, on the thread of the reader. */
@Singleton
class ServiceStreams {
    private static final Logger LOG = Logger.getLogger(ServiceStreams.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Until an answer begins. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<Service, String> origins = new EnumMap<>(Service.class);
    private final ObjectMapper json;

    @Inject
    ServiceStreams(Config config, ObjectMapper json) {
        for (var service : Service.values()) {
            origins.put(service, config.getValue("quarkus.rest-client." + service.key() + ".url", String.class));
        }
        this.json = json;
    }

    /** The body of a good answer; what a service refuses comes as its refusal. */
    InputStream open(Service service, String path, Asking asking, Making making) {
        var answer = ask(service, path, asking, making);
        if (answer.statusCode() == Response.Status.OK.getStatusCode()) {
            return new ServiceAnswer(service, answer.body(), making);
        }
        throw refusal(service, answer);
    }

    /** The body of a good answer, or nothing where there is none of this for the caller. */
    Optional<InputStream> find(Service service, String path, Asking asking, Making making) throws IOException {
        var answer = ask(service, path, asking, making);
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(new ServiceAnswer(service, answer.body(), making));
            case 403, 404 -> {
                answer.body().close();
                yield Optional.empty();
            }
            default -> throw refusal(service, answer);
        };
    }

    private HttpResponse<InputStream> ask(Service service, String path, Asking asking, Making making) {
        var asked = client.sendAsync(request(service, path, asking), HttpResponse.BodyHandlers.ofInputStream());
        making.waiting(() -> asked.cancel(true));
        try {
            var answer = asked.get();
            making.waiting(() -> abandon(answer));
            return answer;
        } catch (ExecutionException | CancellationException silent) {
            making.goOn(service);
            LOG.warnf("The service %s does not answer: %s", service.key(), silent.getMessage());
            throw Services.unavailable(service);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Services.unavailable(service);
        }
    }

    private HttpRequest request(Service service, String path, Asking asking) {
        var request = HttpRequest.newBuilder(URI.create(origins.get(service) + path))
                .timeout(PATIENCE)
                .header(HttpHeaders.AUTHORIZATION, asking.authorization());
        @Nullable String languages = asking.languages();
        return (languages == null ? request : request.header(HttpHeaders.ACCEPT_LANGUAGE, languages)).build();
    }

    private static void abandon(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException gone) {
            // It is of no more use either way.
        }
    }

    private RuntimeException refusal(Service service, HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            return new ServiceRefusal(json.readValue(body, ProblemDetails.class));
        } catch (IOException noProblem) {
            return failed(service);
        }
    }

    /** The problem 502 {@code upstream-failed} of one service. */
    static ProblemException failed(Service service) {
        return Problem.of(Response.Status.BAD_GATEWAY, "upstream-failed", "The service " + service.key() + " failed.")
                .asException();
    }
}
