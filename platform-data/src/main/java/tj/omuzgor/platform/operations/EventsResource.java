package tj.omuzgor.platform.operations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.event.Publications;
import tj.omuzgor.platform.inbox.DeadLetters;
import tj.omuzgor.platform.inbox.DeadLetters.DeadLetter;
import tj.omuzgor.platform.outbox.Republish;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;

/** Events that failed, and states to send again; for administrators of the whole country, since events are of no place. */
@Path("/admin/events")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    /** The root of the tree has the same id everywhere. */
    private static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000000");

    private final DeadLetters deadLetters;
    private final Republish republish;
    private final Instance<Publications> publications;
    private final Caller caller;

    EventsResource(DeadLetters deadLetters, Republish republish, Instance<Publications> publications, Caller caller) {
        this.deadLetters = deadLetters;
        this.republish = republish;
        this.publications = publications;
        this.caller = caller;
    }

    /**
     * The answer to a republish.
     *
     * @param states how many states were put into the outbox
     */
    public record Republished(String topic, int states) {}

    @GET
    @Path("/dead-letters")
    @Operation(summary = "Events that could not be applied, oldest first")
    public Uni<Page<DeadLetter>> list(@BeanParam Paging paging) {
        requireCountry();
        Cursor after = paging.cursor();
        return deadLetters
                .list(after == null ? null : after.uuid(0), paging.limit())
                .map(letters -> paging.page(letters, letter -> Cursor.of(letter.id()), letter -> letter));
    }

    @POST
    @Path("/dead-letters/{id}/replay")
    @Operation(summary = "Apply a dead letter again")
    public Uni<Response> replay(@PathParam("id") UUID id) {
        requireCountry();
        return deadLetters.replay(id).map(replay -> switch (replay) {
            case APPLIED -> Response.noContent().build();
            case STILL_FAILING ->
                Problem.of(
                                Response.Status.CONFLICT,
                                "event-still-fails",
                                "The dead letter " + id + " failed again; the log of the service says why.")
                        .asResponse();
            case UNKNOWN ->
                Problem.of(Response.Status.NOT_FOUND, "not-found", "No dead letter " + id + " waits.")
                        .asResponse();
        });
    }

    @POST
    @Path("/topics/{topic}/republish")
    @Operation(summary = "Send the present state of every subject of a topic again")
    public Uni<Response> republish(@PathParam("topic") String topic) {
        requireCountry();
        if (!publications.isResolvable() || !publications.get().topics().contains(topic)) {
            return Uni.createFrom()
                    .item(Problem.of(
                                    Response.Status.NOT_FOUND, "not-found", "This service does not publish that topic.")
                            .asResponse());
        }
        return republish
                .topic(topic)
                .map(states -> Response.ok(new Republished(topic, states)).build());
    }

    private void requireCountry() {
        if (!caller.unitsWith(Role.ADMIN).contains(COUNTRY)) {
            throw Problem.of(Response.Status.FORBIDDEN, "forbidden", "Administration of the country is needed.")
                    .asException();
        }
    }
}
