package tj.omuzgor.coverage;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.test.ProjectDocs;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class EventsDocumentTest {

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @Test
    void namesTheEventsThatAreSentAndReceived() {
        ProjectDocs.assertEvents(
                "coverage-service",
                List.of(),
                handlers.stream()
                        .<Class<? extends Event>>map(EventHandler::type)
                        .toList());
    }
}
