package tj.omuzgor.identity.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Appoints the first administrator when the service starts, and tries again until Keycloak answers. */
@ApplicationScoped
class FirstAdministratorAtStart {

    private static final Logger LOG = Logger.getLogger(FirstAdministratorAtStart.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final AppointFirstAdministrator appointment;
    private final FirstAdministratorConfig config;
    private Optional<Thread> attempts = Optional.empty();

    FirstAdministratorAtStart(AppointFirstAdministrator appointment, FirstAdministratorConfig config) {
        this.appointment = appointment;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        attempts = config.username()
                .map(username ->
                        Thread.ofPlatform().name("first-administrator").daemon().start(() -> untilAppointed(username)));
    }

    void stop(@Observes ShutdownEvent event) {
        attempts.ifPresent(Thread::interrupt);
    }

    private void untilAppointed(String username) {
        var rest = SHORTEST_REST;
        while (!tried(username)) {
            try {
                Thread.sleep(rest);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
        }
    }

    private boolean tried(String username) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> appointment.appoint(username, config.password()));
            return true;
        } catch (Throwable failure) {
            LOG.warnf("No first administrator yet: %s", failure.getMessage());
            return false;
        }
    }
}
