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
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.ProblemDetails;
import tj.omuzgor.gateway.client.Service;
import tj.omuzgor.gateway.client.ServiceRefusal;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.problem.Problem;

/** Opens the answers of services to be read a piece at a time, on the thread of the reader. */
@Singleton
class ServiceStreams {
    private static final Logger LOG = Logger.getLogger(ServiceStreams.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Until an answer begins; its end is waited for as long as something comes. */
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
    InputStream open(Service service, String path, Asking asking) {
        var answer = ask(service, path, asking);
        if (answer.statusCode() == Response.Status.OK.getStatusCode()) {
            return answer.body();
        }
        throw refusal(service, answer);
    }

    /** The body of a good answer, or nothing where there is none of this for the caller. */
    Optional<InputStream> find(Service service, String path, Asking asking) throws IOException {
        var answer = ask(service, path, asking);
        if (answer.statusCode() == Response.Status.OK.getStatusCode()) {
            return Optional.of(answer.body());
        }
        try (var body = answer.body()) {
            if (answer.statusCode() == 403 || answer.statusCode() == 404) {
                return Optional.empty();
            }
            throw new IOException("The service " + service.key() + " answered " + answer.statusCode());
        }
    }

    private HttpResponse<InputStream> ask(Service service, String path, Asking asking) {
        var request = HttpRequest.newBuilder(URI.create(origins.get(service) + path))
                .timeout(PATIENCE)
                .header(HttpHeaders.AUTHORIZATION, asking.authorization());
        @Nullable String languages = asking.languages();
        if (languages != null) {
            request.header(HttpHeaders.ACCEPT_LANGUAGE, languages);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException silent) {
            LOG.warnf("The service %s does not answer: %s", service.key(), silent.getMessage());
            throw Services.unavailable(service);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Services.unavailable(service);
        }
    }

    private RuntimeException refusal(Service service, HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            return new ServiceRefusal(json.readValue(body, ProblemDetails.class));
        } catch (IOException noProblem) {
            return Problem.of(
                            Response.Status.BAD_GATEWAY, "upstream-failed", "The service " + service.key() + " failed.")
                    .asException();
        }
    }
}
