package tj.omuzgor.standalone.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.SignedIn;

/** Sends a file to the registry and follows what becomes of it. */
public final class RosterUpload {
    private static final Set<String> OPEN = Set.of("waiting", "running");
    private static final Duration SENDING = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 250;
    private static final int MOST_RENEWALS = 3;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final GatewayHttp gateway;
    private final SignedIn registrar;

    public RosterUpload(GatewayHttp gateway, SignedIn registrar) {
        this.gateway = gateway;
        this.registrar = registrar;
    }

    /** Sends the file, from disk. @return the import as it was accepted */
    public JsonNode send(Path file, boolean dryRun) throws IOException, InterruptedException {
        var name = String.valueOf(file.getFileName());
        boolean zip = name.toLowerCase(Locale.ROOT).endsWith(".zip");
        var address = gateway.site().gateway() + "/imports?dryRun=" + dryRun + "&fileName="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(SENDING)
                .header("Content-Type", zip ? "application/zip" : "text/csv")
                .header("Accept-Language", language())
                .POST(HttpRequest.BodyPublishers.ofFile(file));
        var answer = sent(request);
        for (int renewals = 0; answer.isSuperseded() && renewals < MOST_RENEWALS; renewals++) {
            registrar.renew();
            answer = sent(request);
        }
        return answer.expect(202).json();
    }

    private Answer sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(
                request.setHeader("Authorization", "Bearer " + registrar.token())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Answer("POST /imports", response.statusCode(), response.headers(), response.body());
    }

    /** Waits for the end; {@code heard} hears each state on the way. @return the last one */
    public JsonNode follow(String id, Consumer<JsonNode> heard) throws InterruptedException {
        while (true) {
            var state = asked("/imports/" + id).expect(200).json();
            heard.accept(state);
            if (!OPEN.contains(state.path("status").asText())) {
                return state;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** What was not taken, as a CSV. */
    public String errors(String id) {
        return asked("/imports/" + id + "/errors").expect(200).text();
    }

    private Answer asked(String path) {
        var answer = gateway.send(call(path));
        if (answer.isSuperseded()) {
            registrar.renew();
            return gateway.send(call(path));
        }
        return answer;
    }

    private Call call(String path) {
        return Call.get(path).header("Accept-Language", language()).as(registrar);
    }

    /** The language of the person at the terminal. */
    private static String language() {
        return Locale.getDefault().getLanguage().isEmpty()
                ? "en"
                : Locale.getDefault().getLanguage();
    }
}
