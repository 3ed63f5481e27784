package tj.omuzgor.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import tj.omuzgor.platform.inbox.InboxConsumer;
import tj.omuzgor.platform.outbox.OutboxRelay;

/**
 * Whether the threads that move events are alive. Kafka being away makes a service neither dead nor unready: it serves what it knows,
 * and its outbox waits; the metrics tell of the lag.
 */
@Liveness
@ApplicationScoped
class EventsHealth implements HealthCheck {

    private final OutboxRelay relay;
    private final InboxConsumer inbox;

    EventsHealth(OutboxRelay relay, InboxConsumer inbox) {
        this.relay = relay;
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events")
                .withData("relay", relay.healthy() ? "moving" : "failing")
                .withData("inbox", inbox.healthy() ? "reading" : "failing")
                .status(relay.alive() && inbox.alive())
                .build();
    }
}
