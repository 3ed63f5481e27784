package tj.omuzgor.identity;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.event.Publications;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.test.ProjectDocs;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class EventsDocumentTest {

    @Inject
    Publications publications;

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @Test
    void namesTheEventsThatAreSentAndReceived() {
        ProjectDocs.assertEvents(
                "identity",
                publications.events(),
                handlers.stream()
                        .<Class<? extends Event>>map(EventHandler::type)
                        .toList());
    }
}
