package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.Eventually;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.node.Addresses;
import tj.omuzgor.standalone.node.Service;

/** A token somebody keeps, sent to every service as it is. */
final class OldToken {

    private static final String NONE = "01900000-0000-7000-8000-00000000dead";

    private final Addresses addresses;
    private final GatewayHttp http;
    private final String token;

    OldToken(RunningStack running, String token) {
        this.addresses = running.stack.addresses();
        this.http = new GatewayHttp(running.site());
        this.token = token;
    }

    /** Whatever its holder may do there: she is known. */
    void isTakenByEveryService() {
        for (Service service : Service.values()) {
            Answer answer = asked(service);
            assertThat(answer.status()).as(service + ": " + answer.quoted()).isNotEqualTo(401);
        }
    }

    /** Waits until each one refuses it as outdated; answers how long the last one took. */
    Duration isRefusedByEveryServiceWithin(Duration limit) {
        long begin = System.nanoTime();
        Set<Service> taking = EnumSet.allOf(Service.class);
        new Eventually(Clock.systemUTC(), limit)
                .value(
                        "every service to refuse an old token",
                        () -> {
                            taking.removeIf(service -> asked(service).isSuperseded());
                            return taking;
                        },
                        Set::isEmpty,
                        Set::toString);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Answer asked(Service service) {
        return http.send(
                Call.get(addresses.origin(service) + question(service)).header("Authorization", "Bearer " + token));
    }

    private static String question(Service service) {
        return switch (service) {
            case IDENTITY -> "/me";
            case COURSE -> "/enrollments";
            case ASSESSMENT -> "/attempts?enrollment=" + NONE;
            case CERTIFICATION -> "/credits";
            case COVERAGE -> "/coverage?measure=certified&unit=" + NONE;
            // It keeps nothing itself and passes the refusal of a service on.
            case GATEWAY -> "/devices";
        };
    }
}
