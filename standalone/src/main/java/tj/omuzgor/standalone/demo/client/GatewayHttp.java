package tj.omuzgor.standalone.demo.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Sends calls to the gateway. A token that is refused is renewed: grants may have changed since it was issued, or in the second in which
 * it was issued.
 */
public final class GatewayHttp {

    private static final Set<Integer> PASSING = Set.of(502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_RENEWALS = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Site site;

    public GatewayHttp(Site site) {
        this.site = site;
    }

    public Site site() {
        return site;
    }

    public Answer send(Call call) {
        Instant deadline = site.clock().instant().plus(site.patience());
        while (true) {
            boolean last = !site.clock().instant().isBefore(deadline);
            try {
                Answer answer = renewing(call);
                if (last || !PASSING.contains(answer.status())) {
                    return answer;
                }
            } catch (IOException e) {
                if (last) {
                    throw new Unexpected(asked(call) + " was not answered: " + e, e);
                }
            }
            Pause.of(PAUSE);
        }
    }

    private Answer renewing(Call call) throws IOException {
        Answer answer = once(call);
        SignedIn caller = call.caller();
        for (int attempt = 0; attempt < MOST_RENEWALS && answer.status() == 401 && caller != null; attempt++) {
            if (!caller.renewOlder(Duration.ofMillis(500))) {
                Pause.of(PAUSE);
                caller.renew();
            }
            answer = once(call);
        }
        return answer;
    }

    private Answer once(Call call) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    client.send(call.request(site.gateway()), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(asked(call), response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected(asked(call) + " was interrupted", e);
        }
    }

    private static String asked(Call call) {
        return call.method() + " " + call.path();
    }
}
